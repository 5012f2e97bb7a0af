import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

interface ServiceAlarmProps {
  readonly topic: ITopic;
  /** Who is hurt and how, for someone who has just been woken. */
  readonly impact: string;
  /** The section of docs/runbook.md that says what to do. */
  readonly runbook: string;
  readonly metric: IMetric;
  /** It rings when the metric is above it. */
  readonly above: number;
  /** How many periods in a row; one unless told. */
  readonly periods?: number;
  /** That nothing is measured is the fault; else it is taken for a quiet time. */
  readonly ringsOnSilence?: boolean;
}

/** An alarm that says whom it hurts and where the cure is written. */
export class ServiceAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: ServiceAlarmProps) {
    super(scope, id, {
      alarmName: `${Stack.of(scope).stackName}-${id}`,
      alarmDescription: `${props.impact} What to do: docs/runbook.md#${props.runbook}`,
      metric: props.metric,
      threshold: props.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData: props.ringsOnSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.topic));
  }
}

export const PERIOD = Duration.minutes(5);

/** One number of several metrics, which of a quiet one counts as 0. */
export function sumOf(metrics: readonly IMetric[]): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  const terms = Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`);
  return new MathExpression({ expression: terms.join(' + '), usingMetrics, period: PERIOD });
}
