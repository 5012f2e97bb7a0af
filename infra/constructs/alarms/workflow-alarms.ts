import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AslStateMachine } from '../asl-state-machine.ts';
import type { ServiceFunction } from '../service-function.ts';
import type { MachineName, StateMachines } from '../state-machines.ts';
import { longest, ownMetric } from './own-metric.ts';
import { PERIOD, ServiceAlarm, sumOf } from './service-alarm.ts';

interface WorkflowAlarmsProps {
  readonly topic: ITopic;
  readonly workflow: ServiceFunction<'workflow'>;
  readonly machines: StateMachines;
}

const LATE_SECONDS = 10 * 60;
/** Of 5 minutes. Now and then one is not stopped in time, which is harmless. */
const MANY_STALE_WAKES = 100;

/** What customers wait for and does not come: the set-up, the effect of a date, the end of their data. */
export class WorkflowAlarms extends Construct {
  constructor(scope: Construct, id: string, { topic, workflow, machines }: WorkflowAlarmsProps) {
    super(scope, id);
    const { Provision, ServiceSettings, DataDeletion, DomainVerification } = machines.byName;

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
      metric: sumOf([...endsBadly(Provision), stopped(Provision)]),
      above: 0,
    });
    for (const { name, of, effect } of TIMERS) {
      new ServiceAlarm(this, `${name}Broken`, {
        topic,
        impact: `A timer of ${of} died: ${effect} late, by the sweep, though dated as planned.`,
        runbook: 'a-timer-died',
        // Not when one is stopped: that is how a timer ends whose date was moved or dropped.
        metric: sumOf(endsBadly(machines.byName[name])),
        above: 0,
      });
    }
    new ServiceAlarm(this, 'TimersLate', {
      topic,
      impact:
        'Dates take effect more than 10 minutes late, though dated as planned: mails and deletions wait for them.',
      runbook: 'timers-are-late',
      metric: longest('TimerLag', 'workflow'),
      above: LATE_SECONDS,
    });
    new ServiceAlarm(this, 'WakesInVain', {
      topic,
      impact: 'Many executions wake for nothing: old timers are not stopped, and the bill grows.',
      runbook: 'many-executions-wake-for-nothing',
      metric: ownMetric('StaleWake', 'workflow'),
      above: MANY_STALE_WAKES,
    });
    new ServiceAlarm(this, 'EndHeld', {
      topic,
      impact:
        'A main company should have ended, and affiliates would be left without one: it is held, and so is all that it asks for.',
      runbook: 'the-end-of-a-main-company-is-held',
      metric: sumOf([ownMetric('EndHeld', 'workflow'), ownMetric('EndHeld', 'sweep')]),
      above: 0,
    });
    new ServiceAlarm(this, 'DataDeletionBroken', {
      topic,
      impact:
        'A deletion failed, ran out of time or was stopped: data of a customer who has left is still there.',
      runbook: 'a-deletion-does-not-end',
      metric: sumOf([...endsBadly(DataDeletion), stopped(DataDeletion)]),
      above: 0,
    });
    new ServiceAlarm(this, 'ServiceSettingsBroken', {
      topic,
      impact:
        'Services were not told of a changed plan, language, name or of the end of a bundle: they serve that customer with the old settings.',
      runbook: 'the-services-were-not-told',
      metric: sumOf(endsBadly(ServiceSettings)),
      above: 0,
    });
    new ServiceAlarm(this, 'DomainVerificationBroken', {
      topic,
      impact:
        'The look for the proof of a domain died: that customer waits until the sweep starts another one.',
      runbook: 'a-domain-is-not-proven',
      metric: sumOf(endsBadly(DomainVerification)),
      above: 0,
    });
    new ServiceAlarm(this, 'DnsUnreachable', {
      topic,
      impact:
        'DNS servers do not answer: customers who have published the proof of their domain wait for what it opens.',
      runbook: 'a-domain-is-not-proven',
      metric: ownMetric('DnsUnreachable', 'workflow'),
      // One customer whose own DNS is broken is no reason to wake anybody.
      above: 20,
    });
    new ServiceAlarm(this, 'ProvisionSlow', {
      topic,
      // A22 and R44 promise a minute.
      impact: 'A set-up took more than the promised minute.',
      runbook: 'a-set-up-takes-more-than-a-minute',
      metric: Provision.machine.metricTime({ period: PERIOD, statistic: 'Maximum' }),
      above: 60_000,
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

const TIMERS = [
  { name: 'TrialExpiry', of: 'a trial', effect: 'its expiry is written' },
  { name: 'PaidSwitch', of: 'a paid switch', effect: 'the begin of the paid service is written' },
  { name: 'Cancellation', of: 'a cancellation', effect: 'the end of the service is written' },
  { name: 'ContractRenewal', of: 'a contract', effect: 'its renewal is written' },
] as const satisfies readonly { name: MachineName; of: string; effect: string }[];

const endsBadly = ({ machine }: AslStateMachine) => [
  machine.metricFailed({ period: PERIOD }),
  machine.metricTimedOut({ period: PERIOD }),
];
const stopped = ({ machine }: AslStateMachine) => machine.metricAborted({ period: PERIOD });
