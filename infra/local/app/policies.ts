import * as z from 'zod';
import type { Template } from './assembly.ts';
import { type Resolve, UnresolvableError } from './intrinsics.ts';

const OneOrMoreSchema = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const StatementSchema = z.object({
  Effect: z.string(),
  Action: OneOrMoreSchema.default([]),
  Resource: OneOrMoreSchema.default([]),
});
const DocumentSchema = z.object({
  Statement: z.union([StatementSchema, z.array(StatementSchema)]).transform((s) => [s].flat()),
});

const RoleSchema = z.object({ Policies: z.array(z.object({ PolicyDocument: DocumentSchema })).default([]) });
const PolicySchema = z.object({ Roles: z.array(z.string()).default([]), PolicyDocument: DocumentSchema });

type Statement = z.infer<typeof StatementSchema>;
export type Grants = (role: string, action: string, resource?: string) => boolean;

/** Answers whether a role (by its local name) may do an action, by the template's roles and policies. */
export function readGrants(template: Template, resolve: Resolve): Grants {
  const statements = new Map<string, Statement[]>();

  function add(role: string, more: Statement[]): void {
    statements.set(role, [...(statements.get(role) ?? []), ...more]);
  }

  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type === 'AWS::IAM::Role') {
      const { Policies } = RoleSchema.parse(lenient(resolve, { Policies: Properties['Policies'] ?? [] }));
      for (const { PolicyDocument } of Policies) add(String(resolve({ Ref: id })), PolicyDocument.Statement);
    }
    if (Type === 'AWS::IAM::Policy') {
      const { Roles, PolicyDocument } = PolicySchema.parse(lenient(resolve, Properties));
      for (const role of Roles) add(role, PolicyDocument.Statement);
    }
  }

  return (role, action, resource) =>
    (statements.get(role) ?? []).some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' &&
        Action.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
        (resource === undefined || Resource.some((pattern) => matches(pattern, resource))),
    );
}

/** A policy may name a resource that is not served here (a key, a mail identity): that part becomes a placeholder. */
function lenient(resolve: Resolve, value: unknown): unknown {
  try {
    return resolve(value);
  } catch (error) {
    if (!(error instanceof UnresolvableError)) throw error;
    if (Array.isArray(value)) return value.map((item) => lenient(resolve, item));
    const entries = Object.entries(Object(value));
    if (entries.length === 1 && /^(Ref|Fn::.*)$/.test(entries[0]?.[0] ?? '')) return 'not-served-locally';
    return Object.fromEntries(entries.map(([key, item]) => [key, lenient(resolve, item)]));
  }
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`).test(text);
}
