import { type Stack, Validations } from 'aws-cdk-lib/core';

const DEPLOYER = /^Custom::CDKBucketDeployment/;
const BY_CDK =
  'The function of the CDK that puts the built files into the bucket at a deploy, and runs at no other time.';

/** Every finding of the AWS Solutions checks about the console that stays, and why. */
export function acknowledgeConsoleFindings(stack: Stack): void {
  const acknowledge = (path: string | RegExp, reason: string, ids: readonly string[]): void => {
    const found = stack.node.children.filter(({ node }) =>
      typeof path === 'string' ? node.id === path : path.test(node.id),
    );
    for (const construct of found)
      for (const id of ids) Validations.of(construct).acknowledge({ id, reason });
  };

  acknowledge('Distribution', 'Where the customers are is for the owner of the stage to say.', [
    'AwsSolutions-CFR1',
  ]);
  acknowledge('Distribution', 'A web ACL is given by the context consoleWebAcl; it stands in us-east-1.', [
    'AwsSolutions-CFR2',
  ]);
  acknowledge(
    'Distribution',
    'A path names companies, so the access log of the gateway leaves it out; here it could not be left out.',
    ['AwsSolutions-CFR3'],
  );
  acknowledge(
    'Distribution',
    'Only without a domain of its own, for trying things out: the certificate of CloudFront brings its policy.',
    ['AwsSolutions-CFR4', '@aws-cdk/aws-cloudfront:minimumProtocolVersionWithoutCertificate'],
  );
  acknowledge('Pages', 'It has public files only, and CloudFront alone reads them.', ['AwsSolutions-S1']);
  acknowledge(DEPLOYER, BY_CDK, [
    'AwsSolutions-L1',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*'].map(
      (action) => `AwsSolutions-IAM5[Action::s3:${action}]`,
    ),
    'AwsSolutions-IAM5[Resource::*]',
    'AwsSolutions-IAM5[Resource::<Pages127DFD1A.Arn>/*]',
    `AwsSolutions-IAM5[Resource::arn:${stack.partition}:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*]`,
  ]);
}
