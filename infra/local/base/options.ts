/** The bundle of a function in another release, by its environment; undefined where that release has no such function. */
export type OtherBundle = (environment: Readonly<Record<string, string>>) => string | undefined;

/** The options of `startLocal`. */
export interface LocalOptions {
  /** 0 takes a free port; so do the engines' ports left out. */
  readonly port?: number;
  readonly dynamodbPort?: number;
  readonly stepFunctionsPort?: number;
  readonly eventBridgePort?: number;
  readonly sesPort?: number;
  readonly dnsPort?: number;
  /** A DynamoDB engine that runs already; without it one is started. */
  readonly dynamodbEndpoint?: string;
  /** Injects faults between functions, tables and streams, drawn from this seed. */
  readonly faults?: number;
  /** Keeps tables, executions, clock and mails in this directory. */
  readonly data?: string;
  /** Serves another release beside that of the assembly, in turns. */
  readonly besides?: OtherBundle;
  /** A directory that `cdk synth` wrote; without it the app is synthesized. */
  readonly assembly?: string;
  /** Also builds the console, unless it is built, and serves it at `/`. */
  readonly console?: boolean;
  /** The CDK app to synthesize. */
  readonly app?: string;
  /** Refuses what is to be paid for while there is no payment method, as the stack does with the context of this name. */
  readonly requirePaymentMethod?: boolean;
  /** Waits for a finance system to tell which bills are paid, as the stack does with `finance=connected`. */
  readonly finance?: boolean;
  /** Names of products that confirm what is asked of them, with commas between them, as in the stack's `connectors`. */
  readonly connectors?: string;
  /** Where products get their events by HTTP, as in the stack's `webhooks`. */
  readonly webhooks?: string;
  /** Keeps the thread of each function that the start has loaded: no first call is a cold one, for 25 MB each. */
  readonly warm?: boolean;
  /** Does not print the log lines of the functions. */
  readonly quiet?: boolean;
}
