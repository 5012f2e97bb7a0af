import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything of the emulated run; git ignores it. */
export const FOLDER = '.emulator';
const REQUIREMENTS = 'test/cloud/emulator/requirements.txt';
const PACKAGES = join(FOLDER, 'python');
/** Written last: what is installed, when it is whole. */
const INSTALLED = join(PACKAGES, 'installed.txt');
const OLDEST_PYTHON = [3, 10] as const;
const PATIENCE_MS = 180_000;

/** The emulator cannot run here, for a reason that is not ours. */
export class NoEmulatorError extends Error {
  override readonly name = 'NoEmulatorError';
}

export interface Installed {
  readonly python: string;
  /** The folder of its packages. */
  readonly packages: string;
}

/** Installs the pinned emulator into the project, unless it is there. */
export function installEmulator(): Installed {
  const python = findPython();
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted)
    return { python, packages: PACKAGES };
  rmSync(PACKAGES, { recursive: true, force: true });
  mkdirSync(PACKAGES, { recursive: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps'];
  run(python, [...pip, '--target', PACKAGES, '--requirement', REQUIREMENTS]);
  writeFileSync(INSTALLED, wanted);
  return { python, packages: PACKAGES };
}

function findPython(): string {
  const python = 'python3';
  const version = run(python, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).trim();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_PYTHON;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    throw new NoEmulatorError(
      `Python is ${version}, and ${OLDEST_PYTHON.join('.')} is the oldest that will do`,
    );
  return python;
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
  } catch (cause) {
    const { code, stderr } = Object(cause);
    if (code === 'ENOENT') throw new NoEmulatorError(`${command} is not installed`);
    const lines = String(stderr ?? '')
      .trim()
      .split('\n');
    throw new NoEmulatorError(`${command} ${args.slice(0, 3).join(' ')} failed: ${lines.at(-1) || code}`, {
      cause,
    });
  }
}
