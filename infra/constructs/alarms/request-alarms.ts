import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { HttpApi } from '../api/http-api.ts';
import type { RequestFunctions } from '../api/request-functions.ts';
import { ownMetric } from './own-metric.ts';
import { PERIOD, ServiceAlarm } from './service-alarm.ts';

interface RequestAlarmsProps {
  readonly topic: ITopic;
  readonly api: HttpApi;
  readonly requests: RequestFunctions;
}

/** Of 5 minutes. A caller may be in a hurry once. */
const FEW_THROTTLED = 50;
/** Of 5 minutes: fewer calls say nothing. */
const MANY_CALLS = 100;
/** Refusals are part of every day: a wrong form, a name that is taken. */
const MOST_PERCENT = 50;

/** What callers of the API would notice. */
export class RequestAlarms extends Construct {
  constructor(scope: Construct, id: string, { topic, api, requests }: RequestAlarmsProps) {
    super(scope, id);
    new ServiceAlarm(this, 'ServerErrors', {
      topic,
      impact: 'Calls of the API fail: customers cannot request, change or see their subscriptions.',
      runbook: 'calls-of-the-api-fail',
      metric: api.api.metricServerError({ period: PERIOD, statistic: 'Sum' }),
      above: 0,
    });
    new ServiceAlarm(this, 'CallsThrottled', {
      topic,
      impact: 'The gateway turns calls away: customers and products get a 429 and have to come again.',
      runbook: 'the-gateway-turns-calls-away',
      metric: api.throttledCalls.with({ period: PERIOD }),
      above: FEW_THROTTLED,
    });
    new ServiceAlarm(this, 'MostCallsRefused', {
      topic,
      impact: 'Most calls are refused for a quarter of an hour: a client, its tokens or a release is broken.',
      runbook: 'most-calls-are-refused',
      metric: new MathExpression({
        expression: `IF(calls > ${MANY_CALLS}, 100 * FILL(refused, 0) / calls, 0)`,
        usingMetrics: {
          calls: api.api.metricCount({ period: PERIOD, statistic: 'Sum' }),
          refused: api.api.metricClientError({ period: PERIOD, statistic: 'Sum' }),
        },
        period: PERIOD,
      }),
      above: MOST_PERCENT,
      periods: 3,
    });
    new ServiceAlarm(this, 'Latency', {
      topic,
      impact: 'One call in a hundred takes more than 2 seconds: the console feels broken.',
      runbook: 'calls-of-the-api-are-slow',
      metric: api.api.metricLatency({ period: PERIOD, statistic: 'p99' }),
      above: 2000,
      periods: 3,
    });
    new ServiceAlarm(this, 'PasswordThrottles', {
      topic,
      impact:
        'Logins, new passwords and requests of free trials are turned away: more is to be hashed than is reserved for it.',
      runbook: 'password-calls-are-throttled',
      metric: requests.byName.passwords.lambda.metricThrottles({ period: PERIOD }),
      above: 0,
    });
    new ServiceAlarm(this, 'LoginsLocked', {
      topic,
      impact:
        'Many logins are tried at locked login IDs: somebody may be guessing the passwords of customers.',
      runbook: 'many-logins-are-locked',
      metric: ownMetric('LoginLocked', requests.byName.passwords),
      above: 100,
    });
    new ServiceAlarm(this, 'LoginsSprayed', {
      topic,
      impact:
        'Somebody tries passwords at many accounts. People who log in from a new place may be turned away for an hour.',
      runbook: 'passwords-are-tried-at-many-accounts',
      metric: ownMetric('LoginsSprayed', requests.byName.passwords),
      above: 20,
    });
    for (const { name, lambda } of Object.values(requests.byName)) {
      new ServiceAlarm(this, `Errors-${name}`, {
        topic,
        impact: `The function ${name} crashes or runs out of time: its callers get a 500.`,
        runbook: 'a-function-that-answers-calls-crashes',
        metric: lambda.metricErrors({ period: PERIOD }),
        above: 0,
      });
    }
  }
}
