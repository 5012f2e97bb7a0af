/** The policy of the console's pages: files of the own origin alone, no inline code, in no frame. */
export const contentSecurityPolicy = (connectTo: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connectTo].join(' ')}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'upgrade-insecure-requests',
  ].join('; ');

/**
 * Redoc makes an empty style element and fills it by script, so its hash is that of the empty text.
 * Its icons are a font inside its style.
 */
export const REFERENCE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  'upgrade-insecure-requests',
].join('; ');

/** The address of the API's reference, and its file. */
export const REFERENCE = { path: /^\/docs\/?$/, file: '/docs.html' } as const;

/** Beside the policy, on AWS and locally. The password page has a token in its address: no referrer. */
export const PAGE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const;

/** The names of files have the hash of their content, those of pages have not. */
export const ASSET_CACHING = 'public, max-age=31536000, immutable';
export const PAGE_CACHING = 'no-cache';
