import { writeFileSync } from 'node:fs';
import { goldenBills } from './bills-today.ts';

// node test/golden/write-bills.ts 2: lives with the bills that the code makes today, as bills-2.json. A file that is there stays.
const number = Number(process.argv[2]);
if (!Number.isInteger(number) || number < 1) throw new Error('name the number of the file');
const file = new URL(`./bills/bills-${number}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify(goldenBills(), null, 2)}\n`, { flag: 'wx' });
