import { type Stack, Validations } from 'aws-cdk-lib/core';

/** Every finding of the AWS Solutions checks that stays, and why. */
const ACKNOWLEDGEMENTS: readonly { readonly id: string; readonly reason: string }[] = [];

export function acknowledgeFindings(stack: Stack): void {
  Validations.of(stack).acknowledge(...ACKNOWLEDGEMENTS);
}
