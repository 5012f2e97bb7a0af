import * as z from 'zod';
import { ClientIpSchema, PasswordSchema } from '../../accounts/account-rules.ts';
import { readLoginId } from '../../accounts/login-id.ts';
import { coded } from '../../issue-code.ts';

/** Room for the longest ID and the longest domain. */
const MAX_LOGIN_ID = 320;

const LOGIN_ID = {
  en: 'A login ID is written like id@company.com or id@group.',
  ko: '로그인 ID는 id@company.com 또는 id@group과 같은 형식으로 입력합니다.',
};

const LoginIdSchema = z
  .string()
  .max(MAX_LOGIN_ID)
  .refine((text) => readLoginId(text) !== undefined, coded('LOGIN_ID_FORMAT', LOGIN_ID))
  .meta({ description: LOGIN_ID.en })
  // What breaks the rule does not come here.
  .transform((text) => readLoginId(text) ?? z.NEVER);

export const PasswordResetRequestSchema = z.strictObject({ loginId: LoginIdSchema });

export const RedeemRequestSchema = z.strictObject({
  token: z.string().max(200).meta({ description: 'What follows `#token=` in the link of the mail.' }),
  password: PasswordSchema,
});

/** Any text: a password that was set under older rules still logs in. */
const GivenPassword = z.string().min(1).max(200).meta({ format: 'password', writeOnly: true });

export const CredentialsRequestSchema = z.strictObject({
  loginId: LoginIdSchema,
  password: GivenPassword,
  clientIp: ClientIpSchema.optional(),
});
