import { writeFileSync } from 'node:fs';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { retainedBy } from './retained-resources.ts';

/** `npm run retained -- <ARN of a deleted stack>`: writes what a new stack takes over, for `cdk import`. */
const FILE = 'retained.json';
const [arn = ''] = process.argv.slice(2);
const [, , , region] = arn.split(':');
if (!region)
  throw new Error('Give the ARN of the deleted stack: arn:aws:cloudformation:…:stack/smartwork-…/…');
const mapping = await retainedBy(new CloudFormationClient({ region }), arn);
writeFileSync(FILE, `${JSON.stringify(mapping, null, 2)}\n`);
console.log(`${FILE} names ${Object.keys(mapping).join(', ')}`);
