import * as z from 'zod';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { decideCancellation, decideUndo } from '../../core/decide/cancellation.ts';
import { CancellationRequestSchema } from '../../core/requests/cancellation.ts';
import { resetSchedules, withdrawnSchedules } from '../../core/views/reset-schedules.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { cancellationReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** PUT …/cancellation: the whole plan; answers what it has reset. */
export function cancel(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const body = parseInput(CancellationRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    onlyTenant: true,
    decide: (stored, caller) => decideCancellation(stored, body, contextOf(request, caller)),
    reply: (commit, stored) => {
      const known = { tenant: commit.tenant, group: stored.group };
      return cancellationReply(commit, stored, [
        ...resetSchedules(known, request.now),
        ...withdrawnSchedules(stored.tenant, known, request.now),
      ]);
    },
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
    reply: (commit, stored) => {
      const known = { tenant: commit.tenant, group: stored.group };
      return cancellationReply(commit, stored, withdrawnSchedules(stored.tenant, known, request.now));
    },
  });
}
