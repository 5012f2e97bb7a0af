import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  readonly command: string;
  readonly residentKb: number;
}

/** A process and all that it has started, as Linux shows them. */
export function processesUnder(root: number): Process[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = /^PPid:\s+(\d+)/m.exec(readProc(name, 'status'))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isUnder = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isUnder(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isUnder).map((pid) => ({
    pid,
    command: readProc(String(pid), 'cmdline').replaceAll('\0', ' ').trim(),
    residentKb: Number(/^VmRSS:\s+(\d+)/m.exec(readProc(String(pid), 'status'))?.[1] ?? 0),
  }));
}

/** A process may be gone by the time it is looked at. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

export const residentMb = (processes: readonly Process[]): number =>
  processes.reduce((sum, { residentKb }) => sum + residentKb, 0) / 1_024;
