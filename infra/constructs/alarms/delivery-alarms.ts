import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Webhooks } from '../bus/webhooks.ts';
import type { DeadExecutions } from '../dead-executions.ts';
import type { MailFates } from '../mail-fates.ts';
import type { ServiceFunction } from '../service-function.ts';
import type { StreamConsumer } from '../stream-consumer.ts';
import type { SweepSchedule } from '../sweep-schedule.ts';
import { longest, ownMetric } from './own-metric.ts';
import { PERIOD, ServiceAlarm, sumOf } from './service-alarm.ts';

interface DeliveryAlarmsProps {
  readonly topic: ITopic;
  readonly relay: ServiceFunction<'relay'>;
  readonly newWork: StreamConsumer;
  readonly sendMail: ServiceFunction<'send-mail'>;
  readonly newMails: StreamConsumer;
  readonly sweep: ServiceFunction<'sweep'>;
  readonly schedule: SweepSchedule;
  readonly revive: ServiceFunction<'revive'>;
  readonly deaths: DeadExecutions;
  readonly mailFate: ServiceFunction<'mail-fate'>;
  readonly fates: MailFates;
  readonly webhooks: Webhooks;
}

const BEHIND_MS = 5 * 60 * 1000;
/** Three runs of the sweep. */
const OLD_SECONDS = 15 * 60;

/** Half of what brings an account under review: 5 % of bounces, 0.1 % of complaints. They count for the whole account. */
const REPUTATION = [
  { rate: 'BounceRate', above: 0.025, what: 'come back' },
  { rate: 'ComplaintRate', above: 0.0005, what: 'are marked as spam' },
];

/** What was decided and does not happen: no execution, no mail, or no sweep to notice it. */
export class DeliveryAlarms extends Construct {
  constructor(scope: Construct, id: string, props: DeliveryAlarmsProps) {
    super(scope, id);
    const { topic, relay, sendMail, sweep, revive, mailFate } = props;

    const streams = [
      { of: relay, queue: props.newWork.deadLetters, what: 'Workflows start' },
      { of: sendMail, queue: props.newMails.deadLetters, what: 'Mails leave' },
    ];
    for (const { of, queue, what } of streams) {
      new ServiceAlarm(this, `Behind-${of.name}`, {
        topic,
        impact: `${what} more than 5 minutes late: only the sweep keeps them going.`,
        runbook: 'a-stream-consumer-is-behind',
        metric: of.lambda.metric('IteratorAge', { period: PERIOD, statistic: 'Maximum' }),
        above: BEHIND_MS,
      });
      this.deadLetterAlarm(
        of.name,
        topic,
        queue,
        `${what} late: records of the stream were given up, the sweep has to find them.`,
      );
    }
    this.deadLetterAlarm(
      'sweep',
      topic,
      props.schedule.deadLetters,
      'A run of the sweep could not be started: what was lost stays lost until the next one.',
    );
    this.deadLetterAlarm(
      'revive',
      topic,
      props.deaths.deadLetters,
      'Dead executions were not started again: the sweep does that, for a timer not before its date.',
    );

    this.deadLetterAlarm(
      'mail-fate',
      topic,
      props.fates.deadLetters,
      'What became of some mails was not written down: nobody sees there that they came back.',
    );

    for (const { product, sender, queue, deadLetters } of props.webhooks.deliveries) {
      new ServiceAlarm(this, `Waiting-webhook-${product}`, {
        topic,
        impact: `Events for ${product} have waited for more than 15 minutes: its webhook is slow, or nothing delivers them.`,
        runbook: 'a-webhook-is-not-taken',
        // An event that was tried some times counts there no more: it counts as WebhookAge.
        metric: queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'Maximum' }),
        above: OLD_SECONDS,
      });
      this.deadLetterAlarm(
        `webhook-${product}`,
        topic,
        deadLetters,
        `${product} has not taken some events for days: nothing delivers them any more.`,
      );
      new ServiceAlarm(this, `Errors-webhook-${product}`, {
        topic,
        impact: `The function that delivers the events of ${product} crashes or runs out of time: they wait.`,
        runbook: 'a-function-in-the-background-crashes',
        metric: sender.lambda.metricErrors({ period: PERIOD }),
        above: 0,
      });
    }

    const [delivery] = props.webhooks.deliveries;
    if (delivery)
      new ServiceAlarm(this, 'WebhookOld', {
        topic,
        impact:
          'A product has not taken an event by its webhook for more than 15 minutes: it does not know what happened.',
        runbook: 'a-webhook-is-not-taken',
        // One metric of all of them: the log names the product. Attempts come 5 minutes and some seconds after each other.
        metric: longest('WebhookAge', delivery.sender).with({ period: Duration.minutes(10) }),
        above: OLD_SECONDS,
      });

    for (const { name, lambda } of [relay, sendMail, sweep, revive, mailFate]) {
      new ServiceAlarm(this, `Errors-${name}`, {
        topic,
        impact: `The function ${name} crashes or runs out of time: what it should do is late.`,
        runbook: 'a-function-in-the-background-crashes',
        metric: lambda.metricErrors({ period: PERIOD }),
        above: 0,
      });
    }
    new ServiceAlarm(this, 'SweepSilent', {
      topic,
      impact: 'The sweep has not run for 15 minutes: nothing repairs lost starts, timers and mails.',
      runbook: 'the-sweep-is-silent',
      metric: noInvocation(sweep.lambda),
      above: 0,
      periods: 3,
      ringsOnSilence: true,
    });
    new ServiceAlarm(this, 'SweptLate', {
      topic,
      impact:
        'Work was found that its own path had lost: customers got it minutes late, and something is broken.',
      runbook: 'the-sweep-found-lost-work',
      metric: ownMetric('SweptLate', sweep),
      above: 0,
    });
    new ServiceAlarm(this, 'OutboxOld', {
      topic,
      impact: 'Something has been overdue for more than 15 minutes, and the sweep does not get it done.',
      runbook: 'the-outbox-grows-old',
      metric: longest('OutboxAge', sweep),
      above: OLD_SECONDS,
    });
    new ServiceAlarm(this, 'BusOld', {
      topic,
      impact:
        'The event bus has not been told of events for more than 15 minutes: the products hear of them late.',
      runbook: 'the-bus-takes-no-events',
      metric: longest('BusAge', sweep),
      above: OLD_SECONDS,
    });
    new ServiceAlarm(this, 'MailUnknown', {
      topic,
      impact:
        'Nobody knows whether a mail had left, so it was sent again: an administrator may have it twice.',
      runbook: 'a-mail-may-have-come-twice',
      metric: sumOf([ownMetric('MailResent', sendMail), ownMetric('MailResent', sweep)]),
      above: 0,
    });
    new ServiceAlarm(this, 'SweepItemFailed', {
      topic,
      impact:
        'The sweep cannot handle an item, for 15 minutes now: that customer waits for what it stands for.',
      runbook: 'the-sweep-cannot-handle-an-item',
      // What a throttle or a conflict holds up is handled by the next run.
      metric: ownMetric('SweepItemFailed', sweep),
      above: 0,
      periods: 3,
    });
    new ServiceAlarm(this, 'SweepCut', {
      topic,
      impact:
        'The sweep has had no time for all that is due, for 15 minutes now: reminders and repairs come late.',
      runbook: 'the-sweep-has-too-little-time',
      metric: ownMetric('SweepCut', sweep),
      above: 0,
      periods: 3,
    });
    new ServiceAlarm(this, 'ReminderDropped', {
      topic,
      impact:
        'Reminders were not sent on their day, and on another one they would be wrong: they are dropped.',
      runbook: 'reminders-were-dropped',
      metric: ownMetric('ReminderDropped', sweep),
      above: 0,
    });
    for (const { rate, above, what } of REPUTATION)
      new ServiceAlarm(this, rate, {
        topic,
        impact: `Too many mails ${what}: SES puts the account under review, and may then stop all of its mails.`,
        runbook: 'the-reputation-of-the-sender-falls',
        metric: new Metric({
          namespace: 'AWS/SES',
          metricName: `Reputation.${rate}`,
          period: PERIOD,
          statistic: 'Maximum',
        }),
        above,
      });
    new ServiceAlarm(this, 'SendingRefused', {
      topic,
      impact: 'SES takes no mails of this account: all mails wait, for up to three days.',
      runbook: 'ses-refuses-the-account',
      // A throttle of a moment is over by the next try.
      metric: sumOf([ownMetric('SendingRefused', sendMail), ownMetric('SendingRefused', sweep)]),
      above: 0,
      periods: 3,
    });
    new ServiceAlarm(this, 'MailBounced', {
      topic,
      impact: 'A mail did not reach its reader: that administrator does not know what happened.',
      runbook: 'a-mail-came-back',
      metric: sumOf([ownMetric('MailBounced', mailFate), ownMetric('MailComplained', mailFate)]),
      above: 0,
    });
    new ServiceAlarm(this, 'MailHeld', {
      topic,
      impact: 'An address or a company has had its mails of the day: its news come tomorrow.',
      runbook: 'mails-are-held-for-a-day',
      metric: sumOf([ownMetric('MailHeld', sendMail), ownMetric('MailHeld', sweep)]),
      above: 0,
    });
    new ServiceAlarm(this, 'MailUndeliverable', {
      topic,
      impact: 'A mail to an administrator was given up: that customer does not know what happened.',
      runbook: 'a-mail-cannot-be-delivered',
      metric: sumOf([ownMetric('MailUndeliverable', sendMail), ownMetric('MailUndeliverable', sweep)]),
      above: 0,
    });
  }

  private deadLetterAlarm(name: string, topic: ITopic, queue: IQueue, impact: string): void {
    new ServiceAlarm(this, `DeadLetters-${name}`, {
      topic,
      impact,
      runbook: 'there-are-dead-letters',
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' }),
      above: 0,
    });
  }
}

/** 1 for each period without a run. */
const noInvocation = (lambda: IFunction): MathExpression =>
  new MathExpression({
    expression: 'IF(FILL(runs, 0) < 1, 1, 0)',
    usingMetrics: { runs: lambda.metricInvocations({ period: PERIOD }) },
    period: PERIOD,
  });
