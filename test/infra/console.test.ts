import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { ConsoleStack } from '../../infra/console-stack.ts';
import { REFERENCE_POLICY } from '../../infra/constructs/console/page-headers.ts';
import { readSettings } from '../../infra/constructs/settings.ts';
import { makeStack } from './synthesize.ts';

const pages = mkdtempSync(join(tmpdir(), 'pages-'));
mkdirSync(join(pages, 'assets'));
for (const file of ['index.html', 'assets/index.js']) writeFileSync(join(pages, file), '');
afterAll(() => rmSync(pages, { recursive: true }));

const OWN_DOMAIN = {
  console: 'true',
  consoleUrl: 'https://console.company.example',
  consoleCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
  consoleWebAcl: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/b',
};

function hosted(context: Record<string, unknown>) {
  const { app, stack } = makeStack(context);
  const settings = readSettings(app.node);
  const made = new ConsoleStack(app, 'smartwork-console', { settings, ...stack.forConsole, pages });
  return { console: Template.fromStack(made), api: Template.fromStack(stack) };
}

const { console: own, api } = hosted(OWN_DOMAIN);
const distribution = (config: object) => ({ DistributionConfig: Match.objectLike(config) });

/** The file that CloudFront asks for, by the function that stands before it. */
function fileOf(uri: string): unknown {
  const [code] = Object.values(own.findResources('AWS::CloudFront::Function')).map(
    ({ Properties }) => Properties.FunctionCode,
  );
  return runInNewContext(`(${code})({ request: { uri: '${uri}' } }).uri`);
}

describe('the console on AWS', () => {
  it('is hosted only when it is asked for', () => {
    expect(readSettings(makeStack({}).app.node).hosting).toBeUndefined();
    expect(readSettings(makeStack(OWN_DOMAIN).app.node).hosting).toEqual({
      certificate: OWN_DOMAIN.consoleCertificate,
      webAcl: OWN_DOMAIN.consoleWebAcl,
    });
  });

  it('keeps its files private: CloudFront alone reads them, over HTTPS', () => {
    own.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    own.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
          }),
        ]),
      }),
    });
    own.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  });

  it('has a domain, a certificate and a web ACL of the context', () => {
    own.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        Aliases: ['console.company.example'],
        WebACLId: OWN_DOMAIN.consoleWebAcl,
        ViewerCertificate: Match.objectLike({
          AcmCertificateArn: OWN_DOMAIN.consoleCertificate,
          MinimumProtocolVersion: 'TLSv1.2_2021',
        }),
      }),
    );
  });

  it('hands the calls of the API on, uncached, with every method and the token', () => {
    own.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({
            PathPattern: '/v1/*',
            AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            // CachingDisabled, and AllViewerExceptHostHeader.
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
            ViewerProtocolPolicy: 'https-only',
          }),
        ]),
      }),
    );
  });

  it('sends the headers of the pages, with HSTS', () => {
    own.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 31_536_000,
            IncludeSubdomains: true,
            Override: true,
          },
        }),
      }),
    });
    const policy = JSON.stringify(own.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self' https://cognito-idp.ap-northeast-2.amazonaws.com https://");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('has the reference of the API at /docs, with a policy of its own', () => {
    own.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({
            PathPattern: '/docs*',
            ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp('^ReferenceHeaders') },
            FunctionAssociations: [Match.objectLike({ EventType: 'viewer-request' })],
          }),
        ]),
      }),
    );
    expect(fileOf('/docs')).toBe('/docs.html');
    expect(fileOf('/docs/')).toBe('/docs.html');
    expect(fileOf('/companies/a/docs')).toBe('/index.html');
    expect(fileOf('/assets/docs-1.js')).toBe('/assets/docs-1.js');
    expect(REFERENCE_POLICY).not.toMatch(/unsafe|\*|blob:/);
  });

  it('calls and logs in at the issuer of the context, when there is one', () => {
    const { console: template } = hosted({
      ...OWN_DOMAIN,
      issuer: 'https://login.company.example/realms/a',
      audience: 'console,other',
    });
    const policy = JSON.stringify(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policy).toContain("connect-src 'self' https://login.company.example;");
  });

  it('takes up the logins of the user pool where the console expects them', () => {
    api.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://console.company.example/login'],
      LogoutURLs: ['https://console.company.example/'],
    });
    const sessions = readFileSync('console/src/session/sessions.ts', 'utf8');
    expect(sessions).toContain("customer: '/login', staff: '/login/staff'");
  });

  it('keeps the pages of a stage that is not for trying out', () => {
    own.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    hosted({ ...OWN_DOMAIN, stage: 'dev' }).console.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Delete',
    });
  });
});
