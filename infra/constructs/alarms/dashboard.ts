import { Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { HttpApi } from '../api/http-api.ts';
import type { ServiceFunction } from '../service-function.ts';
import type { StateMachines } from '../state-machines.ts';
import { longest, ownMetric } from './own-metric.ts';
import { PERIOD } from './service-alarm.ts';

interface OperationsDashboardProps {
  readonly api: HttpApi;
  readonly machines: StateMachines;
  readonly workflow: ServiceFunction;
  readonly sweep: ServiceFunction;
  readonly sendMail: ServiceFunction;
  readonly relay: ServiceFunction;
  readonly deadLetters: readonly IQueue[];
}

/** One page for whoever was woken: calls, executions, timers, what waits, mails. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { api } = props.api;
    const { workflow, sweep, sendMail, relay } = props;
    const machines = Object.values(props.machines.byName).map(({ machine }) => machine);
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: 12, period: PERIOD });

    new Dashboard(this, 'Dashboard', {
      widgets: [
        [new TextWidget({ markdown: 'What to do about an alarm: docs/runbook.md', width: 24, height: 1 })],
        [
          graph('Calls', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
          graph('Latency', [
            api.metricLatency({ statistic: 'p50' }),
            api.metricLatency({ statistic: 'p99' }),
          ]),
        ],
        [
          graph(
            'Executions started',
            machines.map((machine) => machine.metricStarted()),
          ),
          graph(
            'Executions that failed',
            machines.flatMap((machine) => [machine.metricFailed(), machine.metricTimedOut()]),
          ),
        ],
        [
          graph('Timers', [longest('TimerLag', workflow)], [ownMetric('StaleWake', workflow)]),
          graph(
            'What waits',
            [longest('OutboxAge', sweep)],
            [ownMetric('SweptLate', sweep), ...props.deadLetters.map(visible)],
          ),
        ],
        [
          graph('Mails', [
            ownMetric('MailSent', sendMail),
            ownMetric('MailResent', sendMail),
            ownMetric('MailUndeliverable', sendMail),
          ]),
          graph(
            'Behind the stream (ms)',
            [relay, sendMail].map(({ lambda }) => lambda.metric('IteratorAge', { statistic: 'Maximum' })),
          ),
        ],
      ],
    });
  }
}

const visible = (queue: IQueue) => queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
