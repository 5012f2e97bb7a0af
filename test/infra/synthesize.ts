import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { afterAll } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../infra/bundle.ts';
import { readSettings } from '../../infra/constructs/settings.ts';
import { SubscriptionStack } from '../../infra/subscription-stack.ts';

const { context: flags } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));

const folder = mkdtempSync(join(tmpdir(), 'stack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bundles = emptyBundles();

const CONSOLE_URL = 'https://console.company.example';

/** A deploy that has every function: without an endpoint nothing delivers by HTTP. */
export const WITH_WEBHOOK = { webhooks: 'WORKPLACE=https://workplace.company.example/events' };

/** The stack of a deploy with `context`; what the functions contain is of no matter to it. */
export function makeStack(context: Record<string, unknown> = {}) {
  const app = new App({
    context: {
      ...flags,
      'aws:cdk:disable-asset-staging': true,
      bundles,
      consoleUrl: CONSOLE_URL,
      ...context,
    },
    outdir: mkdtempSync(join(folder, 'assembly-')),
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  const stack = new SubscriptionStack(app, 'smartwork', readSettings(app.node));
  return { app, stack };
}

const ResourceSchema = z.looseObject({
  Type: z.string(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof ResourceSchema>;

export interface Synthesized {
  readonly template: Template;
  readonly resources: Readonly<Record<string, Resource>>;
  /** The resources of a type by their logical id. */
  readonly ofType: (type: string) => [string, Resource][];
}

export function synthesize(context: Record<string, unknown> = {}): Synthesized {
  const template = Template.fromStack(makeStack(context).stack);
  const resources = z.record(z.string(), ResourceSchema).parse(template.toJSON()['Resources']);
  return {
    template,
    resources,
    ofType: (type) => Object.entries(resources).filter(([, resource]) => resource.Type === type),
  };
}

function emptyBundles(): string {
  const made = join(folder, 'bundles');
  for (const name of functionNames()) {
    mkdirSync(join(made, name), { recursive: true });
    writeFileSync(join(made, name, 'index.mjs'), '');
  }
  return made;
}
