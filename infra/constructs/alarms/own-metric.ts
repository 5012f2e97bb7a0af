import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { DurationName, MetricName } from '../../../functions/runtime/metrics.ts';
import type { FunctionName } from '../environments.ts';
import { METRICS_NAMESPACE } from '../service-function.ts';
import { PERIOD } from './service-alarm.ts';

/** A metric that a function writes into its log: how often. */
export const ownMetric = (metricName: MetricName, service: FunctionName): Metric =>
  written(metricName, service, 'Sum');

/** The longest of the durations, in seconds, that a function writes into its log. */
export const longest = (metricName: DurationName, service: FunctionName): Metric =>
  written(metricName, service, 'Maximum');

const written = (metricName: string, service: FunctionName, statistic: string) =>
  new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic,
    period: PERIOD,
  });
