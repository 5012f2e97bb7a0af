import * as z from 'zod';
import type { Template } from '../deployment/cdk.ts';

/** One thing that a role may do, by a name that a person can type: `Relay: states:StartExecution`. */
export interface Grant {
  readonly name: string;
  /** The logical ID of the policy that has it. */
  readonly policy: string;
}

const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema, z.array(schema)]).transform((value) => [value].flat() as z.infer<Schema>[]);
const StatementSchema = z.looseObject({
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()),
});
const PolicySchema = z.looseObject({
  PolicyDocument: z.looseObject({ Statement: z.array(StatementSchema) }),
  Roles: z.array(z.object({ Ref: z.string() })).min(1),
});
type Statement = z.infer<typeof StatementSchema>;

/** What is worth something only together is one grant. */
const TOGETHER: readonly { readonly as: string; readonly actions: RegExp }[] = [
  { as: 'writes its log', actions: /^logs:(CreateLogStream|PutLogEvents)$/ },
  { as: 'delivers its log', actions: /^logs:/ },
  { as: 'reads the stream', actions: /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/ },
  {
    as: 'takes from its queue',
    actions: /^sqs:(ReceiveMessage|ChangeMessageVisibility|DeleteMessage|GetQueue(Url|Attributes))$/,
  },
  { as: 'sends dead letters', actions: /^sqs:/ },
];

export const grantsOf = (template: Template): Grant[] =>
  policiesOf(template).flatMap(([policy, { PolicyDocument, Roles }]) => {
    const names = PolicyDocument.Statement.flatMap((statement) =>
      piecesOf(statement).map(({ name }) => name),
    );
    return [...new Set(names)].map((name) => ({ name: `${roleName(Roles[0]?.Ref)}: ${name}`, policy }));
  });

/** The template with one grant less. */
export function withoutGrant(template: Template, { name, policy }: Grant): Template {
  const resource = template.Resources[policy];
  const { Roles, PolicyDocument, ...rest } = PolicySchema.parse(resource?.Properties);
  const Statement = PolicyDocument.Statement.flatMap((statement) =>
    piecesOf(statement)
      .filter((piece) => `${roleName(Roles[0]?.Ref)}: ${piece.name}` !== name)
      .map((piece) => piece.statement),
  );
  const Properties = { ...rest, Roles, PolicyDocument: { ...PolicyDocument, Statement } };
  return {
    ...template,
    Resources: { ...template.Resources, [policy]: { Type: 'AWS::IAM::Policy', ...resource, Properties } },
  };
}

const policiesOf = ({ Resources }: Template) =>
  Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::IAM::Policy')
    .map(([id, { Properties }]) => [id, PolicySchema.parse(Properties)] as const);

/** A statement as one for each action and table: each is a grant, or a part of one. */
function piecesOf(statement: Statement): { name: string; statement: Statement }[] {
  return statement.Action.flatMap((action) => {
    const group = TOGETHER.find(({ actions }) => actions.test(action));
    const of = (Resource: unknown[]) => ({ ...statement, Action: [action], Resource });
    if (group) return [{ name: group.as, statement: of(statement.Resource) }];
    if (!action.startsWith('dynamodb:')) return [{ name: action, statement: of(statement.Resource) }];
    return statement.Resource.map((resource) => ({
      name: `${action} on ${tableName(resource)}`,
      statement: of([resource]),
    }));
  });
}

/** `RequestsPasswordsRole296EF73E` is the role of `Passwords`. */
const roleName = (logicalId = ''): string =>
  logicalId.replace(/^Requests/, '').replace(/Role([0-9A-F]{8})?$/, '');

/** `Subscriptions`, or `Subscriptions/index/due`. */
function tableName(resource: unknown): string {
  const text = JSON.stringify(resource);
  const [, table = ''] = /"(\w+)Table"/.exec(text) ?? [];
  const [index = ''] = /\/index\/\w+/.exec(text) ?? [];
  return table + index;
}
