import type { RenderedMail } from './render.ts';

/** A mail as it is handed to the sender. */
export interface OutgoingMail extends RenderedMail {
  readonly tenantId: string;
  readonly mailId: string;
  readonly template: string;
  readonly recipient: string;
}
