import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics();

/** Counts one event as a metric of the function (EMF in the log, no call). The alarms of the stack watch these names. */
export function count(name: MetricName, value = 1): void {
  metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}

export type MetricName =
  | 'OperationFailed'
  | 'MailSent'
  | 'MailResent'
  | 'MailUndeliverable'
  | 'SweptLate'
  | 'StaleWake'
  | 'EndHeld';
