import type * as z from 'zod';
import type { EnvSchema as CommandsEnv } from '../../functions/api/commands/env.ts';
import type { EnvSchema as PasswordsEnv } from '../../functions/api/passwords/env.ts';
import type { EnvSchema as ProductEnv } from '../../functions/api/product/env.ts';
import type { EnvSchema as PublicEnv } from '../../functions/api/public/env.ts';
import type { EnvSchema as QueriesEnv } from '../../functions/api/queries/env.ts';
import type { EnvSchema as SupportEnv } from '../../functions/api/support/env.ts';
import type { EnvSchema as MailFateEnv } from '../../functions/background/mail-fate/env.ts';
import type { EnvSchema as RelayEnv } from '../../functions/background/relay/env.ts';
import type { EnvSchema as ReviveEnv } from '../../functions/background/revive/env.ts';
import type { EnvSchema as SendMailEnv } from '../../functions/background/send-mail/env.ts';
import type { EnvSchema as SweepEnv } from '../../functions/background/sweep/env.ts';
import type { EnvSchema as WebhookEnv } from '../../functions/background/webhook/env.ts';
import type { EnvSchema as WorkflowEnv } from '../../functions/background/workflow/env.ts';

/** The names are those of the schema; what it reads them as, numbers too, arrives as text. */
export type Variables<Schema extends z.ZodType> = Record<keyof z.input<Schema>, string>;

/** What each function reads from its environment, by the schema it parses it with: a missing variable does not compile. */
export interface Environments {
  commands: Variables<typeof CommandsEnv>;
  'mail-fate': Variables<typeof MailFateEnv>;
  passwords: Variables<typeof PasswordsEnv>;
  product: Variables<typeof ProductEnv>;
  public: Variables<typeof PublicEnv>;
  queries: Variables<typeof QueriesEnv>;
  relay: Variables<typeof RelayEnv>;
  revive: Variables<typeof ReviveEnv>;
  'send-mail': Variables<typeof SendMailEnv>;
  support: Variables<typeof SupportEnv>;
  sweep: Variables<typeof SweepEnv>;
  webhook: Variables<typeof WebhookEnv>;
  workflow: Variables<typeof WorkflowEnv>;
}

/** The name of a function is the name of its folder. */
export type FunctionName = keyof Environments;
