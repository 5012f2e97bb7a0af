import { SubscriptionPath } from '../../api/pipeline/path-parameters.ts';
import { TaskPath } from '../../api/product/service-task.ts';
import { ServiceTaskViewSchema } from '../../core/views/service-task-view.ts';
import type { RouteName } from '../../routes/routes.ts';
import { TASK_ANSWER_EXAMPLES } from '../examples/examples.ts';
import { ServiceTaskDryRun, ServiceTaskList } from '../parts/answers.ts';
import { MutationQuery, RepeatableHeaders, TaskAnswer } from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { BODY_REFUSALS, REPEAT_REFUSALS } from './contract-parts.ts';

export const TASK_CONTRACTS = {
  listServiceTasks: {
    description:
      'For a connected product that has lost events of the bus: what it may answer now for this company. A task that is answered or over is not in it.',
    path: SubscriptionPath,
    answers: { 200: { description: 'The open tasks.', schemas: [ServiceTaskList] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  getServiceTask: {
    description:
      'For a connected product that has heard a request on the event bus: what its service is to serve the company with, and until when the answer is waited for.',
    path: TaskPath,
    answers: { 200: { description: 'The task.', schemas: [ServiceTaskViewSchema] } },
    refusals: ['NOT_FOUND', 'TASK_NOT_ASKED', 'TASK_OVER', 'INPUT_INVALID', 'BUSY'],
  },
  answerServiceTask: {
    description:
      'For a connected product: DONE, FAILED with a code as the reason, or WORKING until an instant. Without DONE the operation of the company is not completed, and no receipt of a deletion is written. The first final answer stands, and saying the same again changes nothing. A set-up or a change of settings without an answer within the hour has failed; WORKING puts that off, up to 24 hours after the request; of several, the latest instant stands. A deletion is asked for again until it is DONE.',
    path: TaskPath,
    query: MutationQuery,
    headers: RepeatableHeaders,
    body: { schemas: [TaskAnswer], examples: TASK_ANSWER_EXAMPLES },
    answers: {
      200: {
        description: 'The task as it is now; with `dryRun=true`, as it would be.',
        schemas: [ServiceTaskViewSchema, ServiceTaskDryRun],
      },
    },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'TASK_NOT_ASKED',
      'TASK_OVER',
      'TASK_ANSWERED',
      'BUSY',
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;
