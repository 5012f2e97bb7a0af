import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { StateTransitionMetric } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { MACHINE_KINDS, WORK_KINDS, type WorkKindRow } from '../../../functions/core/lifecycle/work-kinds.ts';
import type { AslStateMachine } from '../asl-state-machine.ts';
import type { ServiceFunction } from '../service-function.ts';
import type { StateMachines } from '../state-machines.ts';
import { longest, ownMetric } from './own-metric.ts';
import { PERIOD, ServiceAlarm, sumOf } from './service-alarm.ts';

interface WorkflowAlarmsProps {
  readonly topic: ITopic;
  readonly workflow: ServiceFunction<'workflow'>;
  readonly sweep: ServiceFunction<'sweep'>;
  readonly revive: ServiceFunction<'revive'>;
  readonly machines: StateMachines;
}

const LATE_SECONDS = 10 * 60;
/** Of 5 minutes. Now and then one is not stopped in time, which is harmless. */
const MANY_STALE_WAKES = 100;

/** Of 5 minutes. One that died is back in seconds, and nobody has noticed. */
const MANY_DEATHS = 10;

/** Of all open executions of the account and Region: months of growth are left to ask AWS for more. */
const QUOTA_PERCENT = 70;

/** What customers wait for and does not come: the set-up, the effect of a date, the end of their data. */
export class WorkflowAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { topic, workflow, sweep, revive, machines }: WorkflowAlarmsProps,
  ) {
    super(scope, id);
    new ServiceAlarm(this, 'OperationFailed', {
      topic,
      impact:
        'A set-up failed: that customer has requested a service and cannot use it, while its trial runs.',
      runbook: 'an-operation-failed',
      metric: sumOf([workflow, revive, sweep].map((one) => ownMetric('OperationFailed', one))),
      above: 0,
    });
    for (const kind of MACHINE_KINDS) {
      const { machine: name, alarm }: WorkKindRow = WORK_KINDS[kind];
      const machine = machines.byName[WORK_KINDS[kind].machine];
      new ServiceAlarm(this, `${name}Broken`, {
        topic,
        impact: alarm.impact,
        runbook: alarm.runbook,
        // A timer whose date was moved or dropped ends by being stopped: that is no fault.
        metric: sumOf([...endsBadly(machine), ...(alarm.ringsWhenStopped ? [stopped(machine)] : [])]),
        above: 0,
      });
    }
    new ServiceAlarm(this, 'ExecutionsDie', {
      topic,
      impact: 'Many executions die and are started again: that work is late, and something kills it.',
      runbook: 'many-executions-die',
      metric: sumOf([ownMetric('WorkRestarted', revive), ownMetric('WorkRestarted', sweep)]),
      above: MANY_DEATHS,
    });
    new ServiceAlarm(this, 'WorkGivenUp', {
      topic,
      impact:
        'Work was given up after several dead executions or by a connected product: none is started until support renews it.',
      runbook: 'work-was-given-up',
      metric: sumOf([workflow, revive, sweep].map((one) => ownMetric('WorkGivenUp', one))),
      above: 0,
    });
    new ServiceAlarm(this, 'StepFunctionsThrottled', {
      topic,
      impact: 'Step Functions slows us down: set-ups and dates of one midnight come late, none is lost.',
      runbook: 'step-functions-throttles',
      metric: sumOf([
        StateTransitionMetric.metricThrottledEvents({ period: PERIOD, statistic: 'Sum' }),
        new Metric({
          namespace: 'AWS/States',
          metricName: 'ThrottledEvents',
          dimensionsMap: { APIName: 'StartExecution' },
          period: PERIOD,
          statistic: 'Sum',
        }),
      ]),
      above: 0,
      periods: 2,
    });
    new ServiceAlarm(this, 'ExecutionsNearQuota', {
      topic,
      impact:
        'The account has 70 % of the open executions that it may have: at the quota no set-up and no timer starts.',
      runbook: 'executions-are-near-their-quota',
      metric: new MathExpression({
        expression: '100 * open / quota',
        usingMetrics: { open: ofAccount('OpenExecutionCount'), quota: ofAccount('OpenExecutionLimit') },
        period: PERIOD,
      }),
      above: QUOTA_PERCENT,
    });
    new ServiceAlarm(this, 'TimersLate', {
      topic,
      impact:
        'Dates take effect more than 10 minutes late, though dated as planned: mails and deletions wait for them.',
      runbook: 'timers-are-late',
      metric: longest('TimerLag', workflow),
      above: LATE_SECONDS,
    });
    new ServiceAlarm(this, 'WakesInVain', {
      topic,
      impact: 'Many executions wake for nothing: old timers are not stopped, and the bill grows.',
      runbook: 'many-executions-wake-for-nothing',
      metric: ownMetric('StaleWake', workflow),
      above: MANY_STALE_WAKES,
    });
    new ServiceAlarm(this, 'EndHeld', {
      topic,
      impact:
        'A main company should have ended, and affiliates would be left without one: it is held, and so is all that it asks for.',
      runbook: 'the-end-of-a-main-company-is-held',
      metric: sumOf([ownMetric('EndHeld', workflow), ownMetric('EndHeld', sweep)]),
      above: 0,
    });
    new ServiceAlarm(this, 'DnsUnreachable', {
      topic,
      impact:
        'DNS servers do not answer: customers who have published the proof of their domain wait for what it opens.',
      runbook: 'a-domain-is-not-proven',
      metric: ownMetric('DnsUnreachable', workflow),
      // One customer whose own DNS is broken is no reason to wake anybody.
      above: 20,
    });
    new ServiceAlarm(this, 'ProvisionSlow', {
      topic,
      // A22 and R44 promise a minute.
      impact: 'A set-up took more than the promised minute.',
      runbook: 'a-set-up-takes-more-than-a-minute',
      metric: machines.byName.Provision.machine.metricTime({ period: PERIOD, statistic: 'Maximum' }),
      above: 60_000,
    });
    new ServiceAlarm(this, 'ProductLate', {
      topic,
      // R44 promises a minute; after an hour without an answer the operation fails.
      impact:
        'A connected product has not confirmed a set-up, a change or a deletion within a minute: that customer waits.',
      runbook: 'a-connected-product-does-not-answer',
      metric: ownMetric('ProductLate', workflow),
      above: 0,
    });
    new ServiceAlarm(this, 'Errors-workflow', {
      topic,
      impact:
        'Tasks of the state machines crash or run out of time: set-ups, dates and deletions are retried, then fail.',
      runbook: 'a-function-in-the-background-crashes',
      metric: workflow.lambda.metricErrors({ period: PERIOD }),
      above: 0,
    });
  }
}

/** Step Functions tells it without dimensions. */
const ofAccount = (metricName: string) =>
  new Metric({ namespace: 'AWS/States', metricName, period: PERIOD, statistic: 'Maximum' });

const endsBadly = ({ machine }: AslStateMachine) => [
  machine.metricFailed({ period: PERIOD }),
  machine.metricTimedOut({ period: PERIOD }),
];
const stopped = ({ machine }: AslStateMachine) => machine.metricAborted({ period: PERIOD });
