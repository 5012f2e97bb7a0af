import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics();

/** Counts one event as a metric of the function (EMF in the log, no call). The alarms of the stack watch these names. */
export function count(name: MetricName, value = 1): void {
  metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}

/** Notes how late something came, or how long it has been waiting. */
export function measure(name: DurationName, seconds: number): void {
  metrics.addMetric(name, MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}

export type DurationName =
  /** Between the date of a timer and the moment in which its effect was written. */
  | 'TimerLag'
  /** Of what the sweep found longest overdue; 0 when it found nothing. */
  | 'OutboxAge'
  /** Of the events that the bus has not been told yet, by the oldest; 0 when there is none. */
  | 'BusAge'
  /** Of an event that a receiver has not taken, at each attempt. */
  | 'WebhookAge';

export type MetricName =
  | 'OperationFailed'
  | 'MailSent'
  | 'MailResent'
  | 'MailUndeliverable'
  | 'MailHeld'
  | 'MailBounced'
  | 'MailComplained'
  | 'SendingRefused'
  | 'DnsUnreachable'
  | 'SweptLate'
  | 'SweepItemFailed'
  /** Shards in which a run had no time for all that was due. */
  | 'SweepCut'
  /** Reminders whose day was over before the sweep came to them. */
  | 'ReminderDropped'
  | 'WorkRestarted'
  | 'WorkGivenUp'
  | 'LoginLocked'
  | 'LoginsSprayed'
  /** A connected product has not confirmed what it was asked for a minute ago or longer. */
  | 'ProductLate'
  | 'StaleWake'
  | 'EndHeld';
