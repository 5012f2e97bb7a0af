import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { DurationName, MetricName } from '../../../functions/runtime/metrics.ts';
import type { ServiceFunction } from '../service-function.ts';
import { PERIOD } from './service-alarm.ts';

/** A metric that a function writes into its log: how often. */
export const ownMetric = (metricName: MetricName, by: ServiceFunction): Metric =>
  written(metricName, by, 'Sum');

/** The longest of the durations, in seconds, that a function writes into its log. */
export const longest = (metricName: DurationName, by: ServiceFunction): Metric =>
  written(metricName, by, 'Maximum');

const written = (metricName: string, { metricsNamespace, name }: ServiceFunction, statistic: string) =>
  new Metric({
    namespace: metricsNamespace,
    metricName,
    dimensionsMap: { service: name },
    statistic,
    period: PERIOD,
  });
