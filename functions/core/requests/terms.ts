import { TERMS_VERSION } from '../catalog/terms.ts';
import { only } from './only.ts';

/** Agreement is the version of the terms that was read (R40-R43). */
export const TermsSchema = only(
  TERMS_VERSION,
  'TERMS_NOT_AGREED',
  `Agree to the terms by sending their version, ${TERMS_VERSION}.`,
);
