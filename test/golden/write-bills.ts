import { writeFileSync } from 'node:fs';
import { goldenBills } from './bills-today.ts';
import { newFile } from './new-file.ts';

// npx node test/golden/write-bills.ts 2: lives with the bills that the code makes today, as bills-2.json.
const file = newFile((number) => `./bills/bills-${number}.json`);
writeFileSync(file, `${JSON.stringify(goldenBills(), null, 2)}\n`);
