import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { pinLogicalId } from '../pin-logical-id.ts';

/** Keys the fingerprints of companies that have had their trial: with another key all of them would be forgotten. */
export class TrialFingerprintKey extends Secret {
  constructor(scope: Construct, id: string, { isDestroyable }: { readonly isDestroyable: boolean }) {
    super(scope, id, {
      description: 'Keys the fingerprints of used trials. Never change it.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    pinLogicalId(this, 'TrialFingerprintKey');
  }

  /** Resolved by CloudFormation at the deploy: it stands in no template. */
  get reference(): string {
    return this.secretValue.unsafeUnwrap();
  }
}
