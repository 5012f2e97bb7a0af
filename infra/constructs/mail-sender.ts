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

  /** Either the address is verified or its domain is: SES asks for the right on the one that it finds. */
  grantSend(sender: ServiceFunction): void {
    const domain = this.address.slice(this.address.indexOf('@') + 1);
    const identities = [this.address, domain].map((resourceName) =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName }),
    );
    const fromThisAddress = { StringEquals: { 'ses:FromAddress': this.address } };
    sender.allowWhen(fromThisAddress, ['ses:SendEmail'], ...identities);
  }
}
