import { writeFileSync } from 'node:fs';
import { type Assembly, type Template, templateFileOf } from '../deployment/cdk.ts';

/** Lets a stack that may be deleted leave behind what a real one does, so that it can be looked at with the tools of the story. */
export function keepWhatIsKept(assembly: Assembly, real: Template): void {
  const resources = Object.entries(assembly.template.Resources).map(([id, resource]) => {
    const { DeletionPolicy, UpdateReplacePolicy } = real.Resources[id] ?? {};
    return [id, { ...resource, ...(DeletionPolicy && { DeletionPolicy, UpdateReplacePolicy }) }];
  });
  const template = { ...assembly.template, Resources: Object.fromEntries(resources) };
  writeFileSync(templateFileOf(assembly), JSON.stringify(template));
}
