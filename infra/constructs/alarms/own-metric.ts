import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricName } from '../../../functions/runtime/metrics.ts';
import type { FunctionName } from '../environments.ts';
import { METRICS_NAMESPACE } from '../service-function.ts';
import { PERIOD } from './service-alarm.ts';

/** A metric that a function writes into its log. */
export const ownMetric = (metricName: MetricName, service: FunctionName): Metric =>
  new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic: 'Sum',
    period: PERIOD,
  });
