import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { CfnOutput, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acknowledgeConsoleFindings } from './constructs/console/acknowledgements.ts';
import type { ConsoleLogins } from './constructs/console/logins.ts';
import { PageFiles } from './constructs/console/page-files.ts';
import { contentSecurityPolicy, REFERENCE, REFERENCE_POLICY } from './constructs/console/page-headers.ts';
import { PageHeaders } from './constructs/console/page-headers-policy.ts';
import type { Settings } from './constructs/settings.ts';

interface ConsoleStackProps {
  readonly settings: Settings;
  readonly apiUrl: string;
  readonly logins: ConsoleLogins;
  /** The folder of the built pages. */
  readonly pages: string;
}

/** Every address without a dot is a page of the console, and all pages are one file; the reference has its own. */
const ONE_PAGE = `function handler(event) {
  var request = event.request;
  if (${REFERENCE.path}.test(request.uri)) request.uri = '${REFERENCE.file}';
  else if (request.uri.split('/').pop().indexOf('.') < 0) request.uri = '/index.html';
  return request;
}`;

/** The console in front of the API: its pages from a private bucket, the calls of `/v1` from the same origin. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, id: string, { settings, apiUrl, logins, pages }: ConsoleStackProps) {
    const { isDestroyable, hosting } = settings;
    super(scope, id, {
      description: 'SMARTWORK console',
      env: { region: settings.region },
      terminationProtection: !isDestroyable,
    });
    const bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      autoDeleteObjects: isDestroyable,
    });
    const files: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'OnePage', {
            code: FunctionCode.fromInline(ONE_PAGE),
            runtime: FunctionRuntime.JS_2_0,
          }),
        },
      ],
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `SMARTWORK console, ${settings.stage}`,
      defaultBehavior: {
        ...files,
        responseHeadersPolicy: new PageHeaders(this, 'Headers', {
          policy: contentSecurityPolicy(logins.origins),
        }),
      },
      additionalBehaviors: {
        '/docs*': {
          ...files,
          responseHeadersPolicy: new PageHeaders(this, 'ReferenceHeaders', { policy: REFERENCE_POLICY }),
        },
        '/v1/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', apiUrl))),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          // The gateway knows itself by its own name.
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(hosting?.certificate !== undefined && {
        certificate: Certificate.fromCertificateArn(this, 'Certificate', hosting.certificate),
        domainNames: [new URL(settings.consoleUrl).hostname],
      }),
      ...(hosting?.webAcl !== undefined && { webAclId: hosting.webAcl }),
    });
    const { customer, staff } = logins;
    new PageFiles(this, 'Files', {
      bucket,
      distribution,
      pages,
      config: { logins: { customer, ...(staff && { staff }) } },
    });
    acknowledgeConsoleFindings(this);
    new CfnOutput(this, 'ConsoleUrl', { value: `https://${distribution.distributionDomainName}` });
  }
}
