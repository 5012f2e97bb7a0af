import type { Plugin } from 'vite';

const PICTURES = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
const NOTHING = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";

/** Redoc loads its mark from elsewhere: the page of the reference shows files of our own origin alone. */
export const withoutForeignPictures = (): Plugin => ({
  name: 'without-foreign-pictures',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('redoc.standalone.js') ? code.replaceAll(PICTURES, NOTHING) : undefined,
});
