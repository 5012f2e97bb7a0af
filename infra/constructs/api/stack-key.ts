import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { pinLogicalId } from '../pin-logical-id.ts';
import type { ServiceFunction } from '../service-function.ts';

interface StackKeyProps {
  readonly logicalId: string;
  readonly description: string;
  readonly isDestroyable: boolean;
}

/** A key that the stack makes for keyed hashes: nobody chooses it, and it outlives the stack. */
export class StackKey extends Secret {
  constructor(scope: Construct, id: string, { logicalId, description, isDestroyable }: StackKeyProps) {
    super(scope, id, {
      description,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    pinLogicalId(this, logicalId);
  }

  /** The function reads it when it starts. */
  grantTo(...readers: readonly ServiceFunction[]): void {
    for (const reader of readers) reader.allow(['secretsmanager:GetSecretValue'], this.secretArn);
  }
}
