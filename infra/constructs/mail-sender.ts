import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** The verified address that mails come from; it is verified outside of the stack, as its owner has to agree. */
export class MailSender extends Construct {
  readonly address: string;

  constructor(scope: Construct, id: string, { address }: { readonly address: string }) {
    super(scope, id);
    this.address = address;
  }

  /**
   * SES asks for the right on whichever identity covers the sender (the address, its domain or one above it), and in
   * the sandbox for that on the recipient's as well: so the right is on all, and holds for mails from this address only.
   */
  grantSend(sender: ServiceFunction): void {
    const anyIdentity = Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: '*' });
    const fromThisAddress = { StringEquals: { 'ses:FromAddress': this.address } };
    sender.allowWhen(fromThisAddress, ['ses:SendEmail'], anyIdentity);
  }
}
