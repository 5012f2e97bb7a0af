import * as z from 'zod';
import type { createTaskAnswerStore } from '../../adapters/stores/work/service-task-store.ts';
import { decideTaskAnswer, knownTask, openTasks } from '../../core/decide/service-task.ts';
import { type ServiceTask, taskNamed } from '../../core/lifecycle/service-task.ts';
import { orRefuse, RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { TaskAnswerRequestSchema } from '../../core/requests/service-task.ts';
import { serviceTaskView } from '../../core/views/service-task-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn, visibleOf } from '../pipeline/callers.ts';
import { isDryRun } from '../pipeline/headers.ts';
import { callIn, repeatedReply, storedResponse } from '../pipeline/idempotency.ts';
import { SubscriptionPath, subscriptionPathIn } from '../pipeline/path-parameters.ts';
import { replyWhenCommitted } from '../pipeline/until-committed.ts';

export type ServiceTaskDeps = ReturnType<typeof createTaskAnswerStore>;

/** No task has an ID of another shape: that is a task that was not asked for. */
export const TaskPath = SubscriptionPath.extend({ task: z.string().max(40) });

function taskPathIn({ params }: HttpRequest) {
  const { tenantId, product, task: id } = parseInput(TaskPath, params, 'path');
  const named = taskNamed(id);
  if (!named) throw new RefusedError(refuse('TASK_NOT_ASKED'));
  return { tenantId, id, place: { product, kind: named.kind } };
}

/** GET …/services/{product}: the open tasks of one company, for a product that has lost events. */
export async function listServiceTasks(deps: ServiceTaskDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const { known, tasks } = await deps.loadTasks(tenantId, product);
  const { tenant } = visibleOf(known, request);
  return { status: 200, body: { tasks: openTasks(tenant, tasks, request.now).map(serviceTaskView) } };
}

/** GET …/services/{product}/{task}: what a connected product is asked to do. */
export async function getServiceTask(deps: ServiceTaskDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, id, place } = taskPathIn(request);
  const { known, task } = await deps.loadTask(tenantId, place, undefined);
  visibleOf(known, request);
  return replyOf(orRefuse(knownTask(task, id)));
}

/** PUT …/services/{product}/{task}: a connected product says how far it is. Saying the same again changes nothing. */
export async function answerServiceTask(deps: ServiceTaskDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, id, place } = taskPathIn(request);
  const said = parseInput(TaskAnswerRequestSchema, request.body, 'body');
  const caller = callerIn(request);
  const call = callIn(request, caller);
  return replyWhenCommitted(request, async () => {
    const { known, task, answered } = await deps.loadTask(tenantId, place, call);
    if (answered) return { reply: repeatedReply(answered, request) };
    const { tenant } = visibleOf(known, request);
    const decision = decideTaskAnswer(tenant, task, id, said, request.now);
    const after = decision ? orRefuse(decision) : task;
    if (!task || !after) throw new RefusedError(refuse('TASK_NOT_ASKED'));
    const reply = replyOf(after);
    if (isDryRun(request)) return { reply: { status: 200, body: { dryRun: true, result: reply.body } } };
    if (!decision) return { reply };
    const kept = storedResponse(call, request, reply);
    return { decided: reply, commit: () => deps.commitAnswer(task, after, kept) };
  });
}

const replyOf = (task: ServiceTask): HttpReply => ({ status: 200, body: serviceTaskView(task) });
