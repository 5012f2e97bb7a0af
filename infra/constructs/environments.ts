import type * as z from 'zod';
import type { EnvSchema as CommandsEnv } from '../../functions/commands/env.ts';
import type { EnvSchema as PasswordsEnv } from '../../functions/passwords/env.ts';
import type { EnvSchema as PublicEnv } from '../../functions/public/env.ts';
import type { EnvSchema as QueriesEnv } from '../../functions/queries/env.ts';
import type { EnvSchema as RelayEnv } from '../../functions/relay/env.ts';
import type { EnvSchema as SendMailEnv } from '../../functions/send-mail/env.ts';
import type { EnvSchema as SupportEnv } from '../../functions/support/env.ts';
import type { EnvSchema as SweepEnv } from '../../functions/sweep/env.ts';
import type { EnvSchema as WorkflowEnv } from '../../functions/workflow/env.ts';

/** What each function reads from its environment, by the schema it parses it with: a missing variable does not compile. */
export interface Environments {
  commands: z.input<typeof CommandsEnv>;
  passwords: z.input<typeof PasswordsEnv>;
  public: z.input<typeof PublicEnv>;
  queries: z.input<typeof QueriesEnv>;
  relay: z.input<typeof RelayEnv>;
  'send-mail': z.input<typeof SendMailEnv>;
  support: z.input<typeof SupportEnv>;
  sweep: z.input<typeof SweepEnv>;
  workflow: z.input<typeof WorkflowEnv>;
}

/** The name of a function is the name of its folder. */
export type FunctionName = keyof Environments;
