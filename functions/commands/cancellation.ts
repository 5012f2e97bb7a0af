import * as z from 'zod';
import { contextOf } from '../command-flow/callers.ts';
import { tenantIdIn } from '../command-flow/path-parameters.ts';
import { cancellationReply } from '../command-flow/replies.ts';
import { type CommandDeps, runCommand } from '../command-flow/run-command.ts';
import { ProductSchema } from '../core/catalog/codes.ts';
import { decideCancellation, decideUndo } from '../core/decide/cancellation.ts';
import { CancellationFormSchema } from '../core/forms/cancellation.ts';
import { resetSchedules } from '../core/views/reset-schedules.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

/** PUT …/cancellation: the whole plan; answers what it has reset. */
export function cancel(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const form = parseInput(CancellationFormSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideCancellation(stored, form, contextOf(request, caller)),
    reply: (commit) => cancellationReply(commit, resetSchedules(commit.tenant)),
  });
}

export const UndoQuerySchema = z.object({ product: ProductSchema.optional() });

/** DELETE …/cancellation?product=: answers what had been reset, ready to send again. */
export function undoCancellation(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { product } = parseInput(UndoQuerySchema, request.query, 'query');
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideUndo(stored, product, contextOf(request, caller)),
    reply: (commit, { tenant: before }) => {
      const lost = resetSchedules(before).filter(
        (one) => !commit.tenant.subscriptions[one.product]?.cancellation,
      );
      return cancellationReply(commit, lost);
    },
  });
}
