import { EventBus } from 'aws-cdk-lib/aws-events';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** The verified address that mails come from; it is verified outside of the stack, as its owner has to agree. */
export class MailSender extends Construct {
  readonly address: string;
  /** Mails that are sent with it have their fate told to the event bus of the account. */
  readonly configurationSet: string;

  constructor(scope: Construct, id: string, { address }: { readonly address: string }) {
    super(scope, id);
    this.address = address;
    const set = new ConfigurationSet(this, 'Mails');
    set.addEventDestination('Fates', {
      // SES takes no other bus.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.configurationSet = set.configurationSetName;
  }

  /**
   * SES asks for the right on whichever identity covers the sender (the address, its domain or one above it), and in
   * the sandbox for that on the recipient's as well: so the right is on all, and holds for mails from this address only.
   * It asks for the right on the configuration set too.
   */
  grantSend(sender: ServiceFunction): void {
    const arnOf = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    sender.allowWhen(
      { StringEquals: { 'ses:FromAddress': this.address } },
      ['ses:SendEmail'],
      arnOf('identity', '*'),
      arnOf('configuration-set', this.configurationSet),
    );
  }
}
