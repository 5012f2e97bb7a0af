import { writeFileSync } from 'node:fs';
import { newFile } from './new-file.ts';
import { writtenToday } from './written-today.ts';

// npx node test/golden/write-release.ts 2: what the code writes today, as release-2.json.
const file = newFile((number) => `./release-${number}.json`);
writeFileSync(file, `${JSON.stringify(writtenToday(), null, 2)}\n`);
