import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const THEME = join(import.meta.dirname, 'theme.ts');
const ID = 'virtual:theme.css';

/** Cloudscape's own font, 400 kB of data addresses: the console has another one, and its policy allows no such address. */
export const withoutOwnFont = (): Plugin => ({
  name: 'without-own-font',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('global-styles/index.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : undefined,
});

/** Makes `virtual:theme.css` of theme.ts. Node cannot import Cloudscape as it is, so it is bundled first. */
export const themePlugin = (): Plugin => ({
  name: 'theme',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  async load(id) {
    if (id !== `\0${ID}`) return undefined;
    this.addWatchFile(THEME);
    const { outputFiles } = await build({
      entryPoints: [THEME],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
    });
    const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
    const { themeStylesheet }: typeof import('./theme.ts') = await import(
      `data:text/javascript;base64,${code}`
    );
    return themeStylesheet();
  },
});
