import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StateMachines } from './state-machines.ts';

interface DeadExecutionsProps {
  readonly machines: StateMachines;
  readonly revive: ServiceFunction<'revive'>;
}

/** Later the sweep has found most of it. */
const MAX_AGE = Duration.hours(1);

/**
 * Tells a function of each execution that ended without doing its work. AWS delivers these events as best effort: this is
 * the fast net, the sweep is the sure one.
 */
export class DeadExecutions extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { machines, revive }: DeadExecutionsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    revive.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: MAX_AGE,
      onFailure: new SqsDestination(this.deadLetters),
    });
    new Rule(this, 'Rule', {
      description: 'Starts the work of dead executions again',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['ABORTED', 'FAILED', 'TIMED_OUT'],
          stateMachineArn: Object.values(machines.byName).map(({ arn }) => arn),
        },
      },
      targets: [
        new FunctionTarget(revive.lambda, {
          retryAttempts: 10,
          maxEventAge: MAX_AGE,
          deadLetterQueue: this.deadLetters,
        }),
      ],
    });
  }
}
