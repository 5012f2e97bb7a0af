import type { BusEvent } from '../events/event-bus.ts';
import type { Execution } from './executions.ts';

/** What Step Functions tells EventBridge when an execution starts and when it has ended. */
export function statusChange({
  arn,
  name,
  machineArn,
  status,
  startDate,
  ...execution
}: Execution): BusEvent {
  const { stopDate = null, input, output = null, error = null, cause = null } = execution;
  return {
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    resources: [arn],
    detail: {
      executionArn: arn,
      stateMachineArn: machineArn,
      name,
      status,
      startDate,
      stopDate,
      input,
      inputDetails: { included: true },
      output,
      outputDetails: output === null ? null : { included: true },
      error,
      cause,
    },
  };
}
