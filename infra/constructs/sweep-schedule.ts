import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

const PERIOD = Duration.minutes(5);

interface SweepScheduleProps {
  readonly sweep: ServiceFunction<'sweep'>;
  /** So many runs share the shards of the due index at a time; a rule takes five targets. */
  readonly parts: number;
}

/** Runs the sweep every five minutes. A run that fails is not repeated: the next one finds all that it would have found. */
export class SweepSchedule extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { sweep, parts }: SweepScheduleProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    sweep.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: PERIOD });
    new Rule(this, 'Rule', {
      description: 'Redoes what a relay, a timer or a mail lost',
      schedule: Schedule.rate(PERIOD),
      targets: Array.from(
        { length: parts },
        (_, part) =>
          new FunctionTarget(sweep.lambda, {
            retryAttempts: 2,
            maxEventAge: PERIOD,
            deadLetterQueue: this.deadLetters,
            ...(parts > 1 && { event: RuleTargetInput.fromObject({ time: EventField.time, part, parts }) }),
          }),
      ),
    });
  }
}
