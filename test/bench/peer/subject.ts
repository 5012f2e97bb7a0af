/** A system that the benchmark gives its work to: one client, one call after the other. */
export interface Subject {
  /** So many companies ask for a trial; answers when all of them can work. */
  readonly request: (companies: number) => Promise<void>;
  /** One more company asks for it, all over HTTP. */
  readonly requestByHttp: (name: string) => Promise<void>;
  /** What a change would cost one of the companies, by its number. */
  readonly preview: (company: number) => Promise<void>;
  /** Moves the clock over the end of the trials; answers when all that was due is done. */
  readonly pass: (days: number) => Promise<void>;
  /** Fails unless each company is where the end of its trial leaves it. */
  readonly check: () => Promise<void>;
  readonly residentMb: () => number;
  readonly stop: () => Promise<void>;
}
