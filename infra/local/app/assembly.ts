import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const ResourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const TemplateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Resources: z.record(z.string(), ResourceSchema),
});

const ManifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string().optional() }).optional() }),
  ),
});

const AssetsSchema = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })),
});

export type Resource = Readonly<z.infer<typeof ResourceSchema>>;
export type Template = Readonly<z.infer<typeof TemplateSchema>>;
export interface Assembly {
  readonly stackName: string;
  readonly template: Template;
  readonly assetPath: (hash: string) => string | undefined;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Reads the output of `cdk synth`: one stack's template and where its bundles are. */
export function readAssembly(directory: string): Assembly {
  const { artifacts } = ManifestSchema.parse(readJson(join(directory, 'manifest.json')));
  const stacks = Object.entries(artifacts).filter(
    ([, artifact]) => artifact.type === 'aws:cloudformation:stack',
  );
  const [stack, ...others] = stacks;
  if (!stack || others.length > 0) {
    throw new Error(
      `the local run serves one stack, ${directory} has ${stacks.map(([name]) => name).join(', ') || 'none'}`,
    );
  }
  const [stackName, { properties }] = stack;
  const template = TemplateSchema.parse(
    readJson(join(directory, properties?.templateFile ?? `${stackName}.template.json`)),
  );
  const assets = AssetsSchema.parse(readJson(join(directory, `${stackName}.assets.json`)));
  return {
    stackName,
    template,
    assetPath(hash) {
      const path = assets.files[hash]?.source.path;
      return path === undefined ? undefined : resolve(directory, path);
    },
  };
}
