import * as z from 'zod';
import { type Likeness, pack, readLater, unpack } from '../base/packed.ts';

export const MailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  template: z.string().optional(),
  /** All tags of the mail, and the configuration set that it was sent with. */
  tags: z.record(z.string(), z.string()).optional(),
  configurationSet: z.string().optional(),
  sentAt: z.string(),
});
export type Mail = Readonly<z.infer<typeof MailSchema>>;
type Content = Omit<Mail, 'messageId' | 'sentAt'>;

const V2BodySchema = z.object({
  FromEmailAddress: z.string().default(''),
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]) }).default({ ToAddresses: [] }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Content: z.object({
    Simple: z
      .object({
        Subject: z.object({ Data: z.string() }),
        Body: z.object({
          Text: z.object({ Data: z.string() }).optional(),
          Html: z.object({ Data: z.string() }).optional(),
        }),
      })
      .optional(),
  }),
});

/** A SendEmail of the SES v1 query protocol: lists and tags are flattened into numbered names. */
export function readV1Mail(body: string): Content {
  const form = new URLSearchParams(body);
  const tags = new Map<string, string>();
  for (const [name, value] of form) {
    const index = /^Tags\.member\.(\d+)\.Name$/.exec(name)?.[1];
    if (index) tags.set(value, form.get(`Tags.member.${index}.Value`) ?? '');
  }
  return {
    from: form.get('Source') ?? '',
    to: [...form]
      .filter(([name]) => name.startsWith('Destination.ToAddresses.member.'))
      .map(([, value]) => value),
    subject: form.get('Message.Subject.Data') ?? '',
    text: form.get('Message.Body.Text.Data') ?? undefined,
    html: form.get('Message.Body.Html.Data') ?? undefined,
    template: tags.get('template'),
    tags: Object.fromEntries(tags),
    configurationSet: form.get('ConfigurationSetName') ?? undefined,
  };
}

export function readV2Mail(body: string): Content {
  const { FromEmailAddress, Destination, EmailTags, Content, ConfigurationSetName } = V2BodySchema.parse(
    JSON.parse(body),
  );
  return {
    from: FromEmailAddress,
    to: Destination.ToAddresses,
    subject: Content.Simple?.Subject.Data ?? '',
    text: Content.Simple?.Body.Text?.Data,
    html: Content.Simple?.Body.Html?.Data,
    template: EmailTags.find(({ Name }) => Name === 'template')?.Value,
    tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
    configurationSet: ConfigurationSetName,
  };
}

const withTexts = readLater<Pick<Mail, 'text' | 'html'>>('text', 'html');

/** Packs the texts of mails: of each template the first one is kept, and the others as what differs from it. */
export function createMailPacker(): (mail: Mail) => Mail {
  const firstOf = new Map<string | undefined, Likeness>();
  return ({ text, html, ...rest }) => {
    const like = firstOf.get(rest.template);
    if (!like) firstOf.set(rest.template, Buffer.from(JSON.stringify({ text, html })));
    const packed = pack({ text, html }, like);
    return withTexts(rest, () => unpack(packed, like));
  };
}

/** A mail in the form that the inbox page of the SES engine reads. */
export function inboxEntry({ messageId, from, to, subject, text, html, sentAt }: Mail) {
  return {
    messageId,
    from,
    replyTo: [],
    destination: { to, cc: [], bcc: [] },
    subject,
    body: { text, html },
    attachments: [],
    at: Math.floor(Date.parse(sentAt) / 1000),
  };
}
