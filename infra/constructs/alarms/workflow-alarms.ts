import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AslStateMachine } from '../asl-state-machine.ts';
import type { ServiceFunction } from '../service-function.ts';
import { ownMetric } from './own-metric.ts';
import { PERIOD, ServiceAlarm, sumOf } from './service-alarm.ts';

interface WorkflowAlarmsProps {
  readonly topic: ITopic;
  readonly workflow: ServiceFunction<'workflow'>;
  readonly provision: AslStateMachine;
  readonly trialExpiry: AslStateMachine;
}

/** What customers wait for and does not come: the set-up, or the effect of a date. */
export class WorkflowAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { topic, workflow, provision, trialExpiry }: WorkflowAlarmsProps,
  ) {
    super(scope, id);
    const broken = ({ machine }: AslStateMachine) =>
      sumOf([
        machine.metricFailed({ period: PERIOD }),
        machine.metricTimedOut({ period: PERIOD }),
        machine.metricAborted({ period: PERIOD }),
      ]);

    new ServiceAlarm(this, 'OperationFailed', {
      topic,
      impact:
        'A set-up failed: that customer has requested a service and cannot use it, while its trial runs.',
      runbook: 'an-operation-failed',
      metric: sumOf([ownMetric('OperationFailed', 'workflow'), ownMetric('OperationFailed', 'sweep')]),
      above: 0,
    });
    new ServiceAlarm(this, 'ProvisionBroken', {
      topic,
      impact: 'An execution of a set-up failed, ran out of time or was stopped: that customer waits.',
      runbook: 'an-execution-failed',
      metric: broken(provision),
      above: 0,
    });
    new ServiceAlarm(this, 'TrialExpiryBroken', {
      topic,
      impact: 'A timer of a trial died: its expiry is applied late, by the sweep, though dated as planned.',
      runbook: 'an-execution-failed',
      metric: broken(trialExpiry),
      above: 0,
    });
    new ServiceAlarm(this, 'ProvisionSlow', {
      topic,
      // A22 and R44 promise a minute.
      impact: 'A set-up took more than the promised minute.',
      runbook: 'a-set-up-takes-more-than-a-minute',
      metric: provision.machine.metricTime({ period: PERIOD, statistic: 'Maximum' }),
      above: 60_000,
    });
    new ServiceAlarm(this, 'Errors-workflow', {
      topic,
      impact:
        'Tasks of the state machines crash or run out of time: set-ups and effects of dates are retried, then fail.',
      runbook: 'a-function-in-the-background-crashes',
      metric: workflow.lambda.metricErrors({ period: PERIOD }),
      above: 0,
    });
  }
}
