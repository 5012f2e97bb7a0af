import { createHash } from 'node:crypto';
import * as z from 'zod';

const GeneratedSecretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
      PasswordLength: z.number().default(32),
    })
    .optional(),
});

/** Derived from the logical id, so that hashes made with it before a restart still match. */
export function localSecret(id: string, key: string, properties: unknown): string {
  const secret = GeneratedSecretSchema.parse(properties);
  const { SecretStringTemplate, GenerateStringKey, PasswordLength = 32 } = secret.GenerateSecretString ?? {};
  const generated = createHash('sha512')
    .update(`local secret ${id}`)
    .digest('base64url')
    .slice(0, PasswordLength);
  const text =
    secret.SecretString ??
    (GenerateStringKey
      ? JSON.stringify({
          ...Object(JSON.parse(SecretStringTemplate ?? '{}')),
          [GenerateStringKey]: generated,
        })
      : generated);
  return key === '' ? text : String(Object(JSON.parse(text))[key]);
}
