import { EventBus as Bus } from 'aws-cdk-lib/aws-events';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { BUS_SOURCE } from '../../../functions/core/views/bus/bus-event.ts';
import type { ServiceFunction } from '../service-function.ts';
import type { Settings } from '../settings.ts';

/** So far back a product may hear again what it has missed. */
const REPLAYABLE = Duration.days(90);

/** Where the products hear what happens: they listen by rules of their own, and replay what they have missed. */
export class EventBus extends Construct {
  readonly bus: Bus;

  constructor(scope: Construct, id: string, { stage }: Pick<Settings, 'stage'>) {
    super(scope, id);
    this.bus = new Bus(this, 'Bus', {
      eventBusName: `smartwork-${stage}`,
      description: 'What happens to the subscriptions, for the products',
    });
    this.bus.archive('Archive', {
      description: 'For products that have missed something',
      eventPattern: { source: [BUS_SOURCE] },
      retention: REPLAYABLE,
    });
  }

  grantPublish(publisher: ServiceFunction): void {
    publisher.allow(['events:PutEvents'], this.bus.eventBusArn);
  }
}
