import type { Instant } from '../business-calendar.ts';
import {
  answerDue,
  latestAnswer,
  type ServiceTask,
  type TaskAnswer,
  taskNamed,
} from '../lifecycle/service-task.ts';
import { isLive } from '../model/subscription.ts';
import { isRunning, type Tenant } from '../model/tenant.ts';
import { type FieldError, type Refusal, refuse } from '../refusals/refusals.ts';
import type { TaskAnswerRequest } from '../requests/service-task.ts';

/**
 * A connected product answers a task: the task as it is from now on. Undefined: it has answered the same before, or has
 * put the end off further. The first final answer stands.
 */
export function decideTaskAnswer(
  tenant: Tenant,
  task: ServiceTask | undefined,
  id: string,
  said: TaskAnswerRequest,
  now: Instant,
): ServiceTask | Refusal | undefined {
  const known = knownTask(task, id);
  if ('refused' in known) return known;
  const { answer } = known;
  if (answer && isSame(answer, said)) return undefined;
  if (isFinal(answer)) return refuse('TASK_ANSWERED');
  if (!isAwaited(tenant, known, now)) return refuse('TASK_OVER');
  if (isPutOffFurther(answer, said)) return undefined;
  const errors = said.status === 'WORKING' ? untilErrors(said.until, known, now) : [];
  return errors.length > 0 ? refuse('INPUT_INVALID', { errors }) : { ...known, answer: { ...said, at: now } };
}

/** The tasks of one company that a product may answer now. */
export const openTasks = (tenant: Tenant, tasks: readonly ServiceTask[], now: Instant): ServiceTask[] =>
  tasks.filter((task) => !isFinal(task.answer) && isAwaited(tenant, task, now));

const isFinal = (answer: TaskAnswer | undefined): boolean =>
  answer !== undefined && answer.status !== 'WORKING';

/** The task by its ID, or why there is none. */
export function knownTask(task: ServiceTask | undefined, id: string): ServiceTask | Refusal {
  const number = taskNamed(id)?.number;
  if (!task || number === undefined || number > task.number) return refuse('TASK_NOT_ASKED');
  return number === task.number ? task : refuse('TASK_OVER');
}

function isAwaited(tenant: Tenant, task: ServiceTask, now: Instant): boolean {
  const subscription = tenant.subscriptions[task.product];
  switch (task.kind) {
    case 'DELETION':
      return subscription?.dataStatus === 'DELETION_PENDING';
    case 'SET_UP':
      return isLive(subscription) && isRunning(tenant.operation, task.work) && now < answerDue(task);
    case 'SETTINGS':
      return isLive(subscription) && tenant.settingsDue !== undefined && now < answerDue(task);
  }
}

function isSame(answer: TaskAnswer, said: TaskAnswerRequest): boolean {
  const { at: _, ...before } = answer;
  return Object.entries(said).every(([name, value]) => Reflect.get(before, name) === value);
}

/** Answers come in any order (PROMISE-20): of several WORKING the latest instant stands. */
const isPutOffFurther = (answer: TaskAnswer | undefined, said: TaskAnswerRequest): boolean =>
  answer?.status === 'WORKING' && said.status === 'WORKING' && said.until < answer.until;

function untilErrors(until: Instant, task: ServiceTask, now: Instant): FieldError[] {
  const latest = latestAnswer(task);
  if (until > now && until <= latest) return [];
  return [
    {
      pointer: '#/until',
      code: 'UNTIL_OUT_OF_RANGE',
      message: {
        en: `Send an instant after now and not after ${latest}.`,
        ko: `지금보다 늦고 ${latest}보다 늦지 않은 시각을 보내 주십시오.`,
      },
    },
  ];
}
