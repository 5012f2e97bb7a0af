/** Redoc draws the element of docs.html by itself. */
import '@redocly/cli/lib/chunks/redoc.standalone.js';
