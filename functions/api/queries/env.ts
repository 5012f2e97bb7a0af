import * as z from 'zod';
import {
  byMachineKind,
  byMachineVariable,
  type MachineKind,
  WORK_KINDS,
} from '../../core/lifecycle/work-kinds.ts';
import { DeploymentEnvSchema } from '../pipeline/deployment.ts';

export const EnvSchema = DeploymentEnvSchema.extend({
  TABLE_NAME: z.string().min(1),
  /** It starts none of them: operators see which execution carries which work. */
  ...byMachineVariable(() => z.string().min(1)),
});

export const machinesIn = (env: z.output<typeof EnvSchema>): Readonly<Record<MachineKind, string>> =>
  byMachineKind((kind) => env[WORK_KINDS[kind].variable]);
