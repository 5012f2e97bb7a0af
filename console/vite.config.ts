import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { withoutForeignPictures } from './reference-plugin.ts';
import { themePlugin, withoutOwnFont } from './theme-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutOwnFont(), themePlugin(), withoutForeignPictures()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // The console, and the reference of the API.
    rolldownOptions: { input: ['index.html', 'docs.html'] },
    target: 'es2022',
    // The content security policy allows files of our own origin alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    modulePreload: { polyfill: false },
  },
  // `npm run dev -w console` beside `npm start`.
  server: { proxy: { '^/(v1|_local|\\.well-known|config\\.json)': 'http://localhost:3000' } },
});
