import * as z from 'zod';
import { InstantSchema } from '../../business-calendar.ts';
import { ProductSchema } from '../../catalog/codes.ts';
import type { Localized } from '../../language.ts';
import {
  type ServiceTask,
  TASK_KINDS,
  type TaskKind,
  taskId,
  taskName,
} from '../../lifecycle/service-task.ts';
import { type BusEvent, CLOUD_EVENT, ENVELOPE } from './bus-event.ts';

/** What connected products are asked for, for the catalogue of events. */
export const SERVICE_REQUEST_TEXTS: Readonly<Record<TaskKind, Localized>> = {
  SET_UP: {
    en: 'A connected product is asked to set up its service, or to change it for an upgrade or a bundle',
    ko: '연동 상품에 서비스 설정 요청',
  },
  SETTINGS: {
    en: 'A connected product is asked to change the settings of its service',
    ko: '연동 상품에 설정 변경 요청',
  },
  DELETION: {
    en: 'A connected product is asked to delete the data of its service',
    ko: '연동 상품에 데이터 삭제 요청',
  },
};

export const requestTypeOf = (kind: TaskKind): string => `smartwork.service.${taskName(kind)}-requested.v1`;

/** What a connected product is asked for, as a CloudEvent: it reads the task for the rest, and answers it. */
export const ServiceRequestSchema = z
  .strictObject({
    ...CLOUD_EVENT,
    type: z.enum(TASK_KINDS.map(requestTypeOf)),
    data: z.strictObject({
      tenantId: z.string(),
      product: ProductSchema.describe('Who is asked. Pass over the requests to others.'),
      task: z
        .string()
        .describe(
          'Read it and answer it under /v1/tenants/{tenantId}/services/{product}/{task}. A task with a higher number takes the place of those of its kind before.',
        ),
      askedAt: InstantSchema.describe(
        'When it was asked for first. A deletion is asked for until it is confirmed.',
      ),
    }),
  })
  .meta({ id: 'ServiceRequest', description: 'A request to a connected product, as a CloudEvent 1.0.' });
export type ServiceRequest = z.infer<typeof ServiceRequestSchema>;

/** What the bus is told. */
export type BusMessage = BusEvent | ServiceRequest;

export function serviceRequestOf(task: ServiceTask): ServiceRequest {
  const { tenantId, product, kind, askedAt, lastAskedAt, asks } = task;
  return {
    ...ENVELOPE,
    id: `${tenantId}-${product}-${taskId(task)}-${asks}`,
    type: requestTypeOf(kind),
    subject: tenantId,
    time: lastAskedAt,
    data: { tenantId, product, task: taskId(task), askedAt },
  };
}
