import * as z from 'zod';
import { InstantSchema } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { type ServiceSettings, ServiceSettingsSchema } from '../lifecycle/service-settings.ts';
import { answerDue, type ServiceTask, TASK_KINDS, taskId } from '../lifecycle/service-task.ts';
import { shown } from './shown.ts';

const { features, integrations, ...others } = ServiceSettingsSchema.shape;
const SettingsViewSchema = z.strictObject({
  ...others,
  features: features.unwrap(),
  integrations: integrations.unwrap().describe('What links the service with the others of a bundle.'),
});

/** A task of a connected product, as the product and support see it. */
export const ServiceTaskViewSchema = z
  .strictObject({
    tenantId: z.string(),
    product: ProductSchema,
    task: z.string(),
    kind: z.enum(TASK_KINDS),
    status: z.enum(['ASKED', 'WORKING', 'DONE', 'FAILED']),
    askedAt: InstantSchema,
    answerBy: InstantSchema.optional().describe(
      'Until then the answer is waited for. A deletion is then asked for again.',
    ),
    answeredAt: InstantSchema.optional(),
    reason: z.string().optional(),
    settings: SettingsViewSchema.optional().describe(
      'All that the service has from now on; a service that is not there is made. A deletion has none.',
    ),
  })
  .meta({ id: 'ServiceTask', description: 'What a connected product is asked to do for a company.' });
export type ServiceTaskView = z.infer<typeof ServiceTaskViewSchema>;

export function serviceTaskView(task: ServiceTask): ServiceTaskView {
  const { tenantId, product, kind, askedAt, answer, settings } = task;
  const status = answer?.status ?? 'ASKED';
  const isOpen = status === 'ASKED' || status === 'WORKING';
  return {
    tenantId,
    product,
    task: taskId(task),
    kind,
    status,
    askedAt,
    ...(isOpen && { answerBy: answerDue(task) }),
    ...(answer && { answeredAt: answer.at }),
    ...(answer?.status === 'FAILED' && { reason: answer.reason }),
    ...(settings && { settings: settingsView(settings) }),
  };
}

const settingsView = (settings: ServiceSettings): NonNullable<ServiceTaskView['settings']> => {
  const { features, integrations, ...others } = shown(ServiceSettingsSchema, settings);
  return { ...others, features: [...features], integrations: [...integrations] };
};
