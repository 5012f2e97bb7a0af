import { writeFileSync } from 'node:fs';
import { writtenToday } from './written-today.ts';

// node test/golden/write-release.ts 2: what the code writes today, as release-2.json. A file that is there stays.
const release = Number(process.argv[2]);
if (!Number.isInteger(release) || release < 1) throw new Error('name the number of the release');
const file = new URL(`./release-${release}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify(writtenToday(), null, 2)}\n`, { flag: 'wx' });
