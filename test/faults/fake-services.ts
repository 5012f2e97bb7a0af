import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';

interface Answer {
  readonly statusCode: number;
  readonly type: string;
  readonly body: string;
}
const answer = (statusCode: number, type: string, body: string): Answer => ({ statusCode, type, body });

/** A client of the SDK whose calls end here: its own serializing, parsing and error names are used. */
const clientConfig = (reply: (body: string) => Answer) => ({
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
  requestHandler: {
    handle: async ({ body }: { body?: unknown }) => {
      const { statusCode, type, body: text } = reply(textOf(body));
      return {
        response: { statusCode, headers: { 'content-type': type }, body: new TextEncoder().encode(text) },
      };
    },
  },
});

/** Step Functions by AWS's rules of names: the same name and input again is no second start. */
export function fakeStepFunctions() {
  const inputs = new Map<string, string>();
  const closed = new Set<string>();
  let refusing: string | undefined;
  const json = (status: number, body: object) =>
    answer(status, 'application/x-amz-json-1.0', JSON.stringify(body));

  const client = new SFNClient(
    clientConfig((body) => {
      const { name, input }: { name: string; input: string } = JSON.parse(body);
      if (refusing !== undefined) return json(400, { __type: refusing, message: 'not now' });
      const known = inputs.get(name);
      if (known !== undefined && (known !== input || closed.has(name))) {
        return json(400, { __type: 'ExecutionAlreadyExists', message: 'the name is taken' });
      }
      inputs.set(name, input);
      return json(200, { executionArn: `arn:aws:states:::execution:${name}`, startDate: 1_782_000_000 });
    }),
  );
  return {
    client,
    inputs: inputs as ReadonlyMap<string, string>,
    close: (name: string): void => void closed.add(name),
    /** Refuses all starts with this error until called with undefined. */
    refuse(error: string | undefined): void {
      refusing = error;
    },
  };
}

/** What SES does with one call. */
export type SesMood = 'TAKES' | 'THROTTLES' | 'FAILS_AFTER_TAKING' | 'FAILS_BEFORE_TAKING';

export function fakeSes(moodOf: () => SesMood) {
  const taken: string[] = [];
  const xml = (status: number, body: string) => answer(status, 'text/xml', body);
  const fault = (status: number, code: string) =>
    xml(
      status,
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    );

  const client = new SESClient(
    clientConfig((body) => {
      const mood = moodOf();
      if (mood === 'THROTTLES') return fault(400, 'Throttling');
      if (mood === 'FAILS_BEFORE_TAKING') return fault(500, 'InternalFailure');
      const form = new URLSearchParams(body);
      taken.push(form.get('Tags.member.2.Value') ?? '');
      if (mood === 'FAILS_AFTER_TAKING') return fault(500, 'InternalFailure');
      return xml(
        200,
        `<SendEmailResponse><SendEmailResult><MessageId>m${taken.length}</MessageId></SendEmailResult></SendEmailResponse>`,
      );
    }),
  );
  /** The mail IDs that SES has taken, one entry a delivery. */
  return { client, taken: taken as readonly string[] };
}

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
