/** The part of mjml 5 that the layout of the mails is compiled with; the package has no types. */
declare module 'mjml' {
  interface Options {
    readonly keepComments?: boolean;
    readonly validationLevel?: 'strict' | 'soft' | 'skip';
    readonly fonts?: Readonly<Record<string, string>>;
  }
  export default function mjml2html(source: string, options?: Options): Promise<{ readonly html: string }>;
}
