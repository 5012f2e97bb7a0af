import * as z from 'zod';
import type { Synthesized } from './synthesize.ts';

const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema)]).transform((value) => [value].flat());
const StatementSchema = z.object({
  Effect: z.string(),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()),
  Condition: z.unknown().optional(),
});
const PolicySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(StatementSchema) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});
const RoleSchema = z.object({
  Policies: z.array(z.unknown()).default([]),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});
const FunctionSchema = z.object({
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Environment: z.object({ Variables: z.looseObject({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
});

interface Statement {
  readonly role: string;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly conditions: unknown;
}

/** All that the roles of the stack may do. Roles with policies of another form would be overlooked, so there are none. */
export function statementsOf({ ofType }: Synthesized): Statement[] {
  for (const [id, { Properties }] of ofType('AWS::IAM::Role')) {
    const { Policies, ManagedPolicyArns } = RoleSchema.parse(Properties);
    if (Policies.length + ManagedPolicyArns.length > 0) throw new Error(`${id} has policies of its own`);
  }
  return ofType('AWS::IAM::Policy').flatMap(([, { Properties }]) => {
    const { PolicyDocument, Roles } = PolicySchema.parse(Properties);
    return Roles.flatMap(({ Ref }) =>
      PolicyDocument.Statement.map(({ Action, Resource, Condition }) => ({
        role: Ref,
        actions: Action,
        resources: Resource,
        conditions: Condition,
      })),
    );
  });
}

/** The logical id of each function's role by the name of the function. */
export function rolesOfFunctions({ ofType }: Synthesized): Map<string, string> {
  return new Map(
    ofType('AWS::Lambda::Function').map(([, { Properties }]) => {
      const { Role, Environment } = FunctionSchema.parse(Properties);
      return [Environment.Variables.POWERTOOLS_SERVICE_NAME, Role['Fn::GetAtt'][0]];
    }),
  );
}
