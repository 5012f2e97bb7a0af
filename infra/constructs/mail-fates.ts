import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { MailSender } from './mail-sender.ts';
import type { ServiceFunction } from './service-function.ts';

interface MailFatesProps {
  readonly sender: MailSender;
  readonly mailFate: ServiceFunction<'mail-fate'>;
}

/** A bounce is worth knowing the next morning too. */
const MAX_AGE = Duration.hours(6);

/** Tells a function what becomes of each mail. AWS delivers these events as best effort: nothing else rests on them. */
export class MailFates extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { sender, mailFate }: MailFatesProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    mailFate.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: MAX_AGE,
      onFailure: new SqsDestination(this.deadLetters),
    });
    new Rule(this, 'Rule', {
      description: 'Writes down what became of each mail',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected'],
        // Other stages, and others in the account, have sets of their own.
        detail: { mail: { tags: { 'ses:configuration-set': [sender.configurationSet] } } },
      },
      targets: [
        new FunctionTarget(mailFate.lambda, {
          retryAttempts: 10,
          maxEventAge: MAX_AGE,
          deadLetterQueue: this.deadLetters,
        }),
      ],
    });
  }
}
