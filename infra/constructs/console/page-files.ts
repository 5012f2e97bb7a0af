import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { ASSET_CACHING, PAGE_CACHING } from './page-headers.ts';

interface PageFilesProps {
  readonly bucket: IBucket;
  readonly distribution: IDistribution;
  readonly pages: string;
  readonly config: object;
}

/** The built files. Those of the release before stay: an open tab may still ask for them. */
export class PageFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, pages, config }: PageFilesProps) {
    super(scope, id);
    const assets = new BucketDeployment(this, 'Assets', {
      destinationBucket: bucket,
      sources: [Source.asset(pages, { exclude: ['*', '!assets', '!assets/**'] })],
      cacheControl: [CacheControl.fromString(ASSET_CACHING)],
      prune: false,
    });
    const page = new BucketDeployment(this, 'Page', {
      destinationBucket: bucket,
      sources: [
        Source.asset(pages, { exclude: ['assets', 'built-from'] }),
        Source.jsonData('config.json', config),
      ],
      cacheControl: [CacheControl.fromString(PAGE_CACHING)],
      prune: false,
      distribution,
      distributionPaths: ['/index.html', '/docs.html', '/config.json'],
    });
    // The page names its files: they come first.
    page.node.addDependency(assets);
  }
}
