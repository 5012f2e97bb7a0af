import { readFileSync } from 'node:fs';
import { actionsFor, sdkOperations } from '../../sdk-operations.ts';
import type { Route } from './http-api.ts';
import type { Grants } from './policies.ts';
import { findFunction, type Resources } from './resources.ts';

/** Finds faults that AWS would show only in use; each sentence names the part and what it lacks. */
export function findProblems(resources: Resources, routes: readonly Route[], grants: Grants): string[] {
  return [
    ...substitutionProblems(resources),
    ...machineGrantProblems(resources, grants),
    ...operationProblems(resources, grants),
    ...mappingProblems(resources, grants),
    ...queueMappingProblems(resources, grants),
    ...queueTargetProblems(resources),
    ...permissionProblems(resources, routes),
  ];
}

function placeholders(text: string): Set<string> {
  return new Set([...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name));
}

function substitutionProblems({ machines }: Resources): string[] {
  return machines.flatMap(({ name, text, substitutions }) => {
    const used = placeholders(text);
    const missing = [...used].filter((key) => !(key in substitutions));
    const unused = Object.keys(substitutions).filter((key) => !used.has(key));
    return [
      ...missing.map((key) => `state machine ${name}: \${${key}} has no substitution`),
      ...unused.map((key) => `state machine ${name}: the substitution ${key} is not used`),
    ];
  });
}

function machineGrantProblems({ machines, functions }: Resources, grants: Grants): string[] {
  return machines.flatMap(({ name, role, text, substitutions }) => {
    const resources = [...text.matchAll(/"Resource"\s*:\s*"([^"]*)"/g)].map(([, resource = '']) =>
      resource.replaceAll(/\$\{([^}]+)\}/g, (whole, key: string) => substitutions[key] ?? whole),
    );
    return [...new Set(resources)].flatMap((resource) => {
      if (resource.includes('${')) return [];
      if (!findFunction(functions, resource)) return [`state machine ${name}: no function ${resource}`];
      const granted = grants(role, 'lambda:InvokeFunction', resource);
      return granted ? [] : [`state machine ${name}: its role may not lambda:InvokeFunction ${resource}`];
    });
  });
}

function operationProblems({ functions }: Resources, grants: Grants): string[] {
  return functions.flatMap(({ name, role, bundle }) =>
    sdkOperations(readFileSync(bundle, 'utf8'))
      .filter((operation) => !actionsFor(operation).some((action) => grants(role, action)))
      .map(
        (operation) =>
          `function ${name}: calls ${operation}, its role has none of ${actionsFor(operation).join(', ')}`,
      ),
  );
}

function mappingProblems({ mappings, functions, tables, queues }: Resources, grants: Grants): string[] {
  return mappings.flatMap((mapping) => {
    const target = findFunction(functions, mapping.FunctionName);
    if (!target) return [`event source mapping ${mapping.id}: no function ${mapping.FunctionName}`];
    const destination = mapping.DestinationConfig?.OnFailure.Destination;
    const needs = ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream']
      .filter((action) => !grants(target.role, action, mapping.EventSourceArn))
      .map((action) => `function ${target.name}: its role may not ${action} on ${mapping.EventSourceArn}`);
    if (!tables.some((table) => table.streamArn === mapping.EventSourceArn)) {
      needs.push(`event source mapping ${mapping.id}: no stream ${mapping.EventSourceArn}`);
    }
    if (destination && !queues.some((queue) => queue.arn === destination)) {
      needs.push(`event source mapping ${mapping.id}: no queue ${destination}`);
    } else if (destination && !grants(target.role, 'sqs:SendMessage', destination)) {
      needs.push(`function ${target.name}: its role may not sqs:SendMessage to ${destination}`);
    }
    return needs;
  });
}

function queueMappingProblems({ queueMappings, functions, queues }: Resources, grants: Grants): string[] {
  return queueMappings.flatMap(({ id, FunctionName, EventSourceArn }) => {
    const target = findFunction(functions, FunctionName);
    if (!target) return [`event source mapping ${id}: no function ${FunctionName}`];
    if (!queues.some(({ arn }) => arn === EventSourceArn))
      return [`event source mapping ${id}: no queue ${EventSourceArn}`];
    return ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
      .filter((action) => !grants(target.role, action, EventSourceArn))
      .map((action) => `function ${target.name}: its role may not ${action} on ${EventSourceArn}`);
  });
}

const queueTargetProblems = ({ eventRules, queues }: Resources): string[] =>
  eventRules.flatMap(({ name, queueTargets }) =>
    queueTargets
      .filter((target) => !queues.some(({ arn }) => arn === target.arn))
      .map(({ arn }) => `rule ${name}: no queue ${arn}`),
  );

function permissionProblems(
  { permissions, schedules, eventRules, functions }: Resources,
  routes: readonly Route[],
): string[] {
  const allowed = (functionName: string, principal: string) =>
    permissions.some(
      (permission) =>
        permission.Principal === principal &&
        findFunction(functions, permission.FunctionName)?.name === functionName,
    );
  const byApi = new Set(routes.map((route) => route.target.name));
  const byRule = [...schedules, ...eventRules].flatMap((rule) =>
    rule.functionArns.map((arn) => findFunction(functions, arn)?.name ?? arn),
  );
  return [
    ...[...byApi]
      .filter((name) => !allowed(name, 'apigateway.amazonaws.com'))
      .map((name) => `function ${name}: has routes but no permission for apigateway.amazonaws.com`),
    ...byRule
      .filter((name) => !allowed(name, 'events.amazonaws.com'))
      .map((name) => `function ${name}: has a rule but no permission for events.amazonaws.com`),
  ];
}
