import * as z from 'zod';
import type { Http } from './http.ts';

const EntitlementSchema = z.object({
  loginAllowed: z.boolean(),
  products: z.array(z.object({ product: z.string(), code: z.string(), loginAllowed: z.boolean() })),
});
const ProblemSchema = z.object({ code: z.string() });
const LinkMailsSchema = z.object({ mails: z.array(z.object({ template: z.string(), text: z.string() })) });

export const COMPANY_ID = 'hanok-trading';
const LOGIN_ID = `mina@${COMPANY_ID}.example`;

/** The calls of the login page: about names, passwords and links. */
export function createLoginPage(http: Http, product: string) {
  return {
    /** Answers the status of Mina's company for this password, or NOT_VERIFIED. */
    async login(password: string): Promise<string> {
      const body = { loginId: LOGIN_ID, password };
      const reply = await http.call('POST', '/v1/credentials/verify', { token: product, body });
      return ProblemSchema.parse(reply.body).code;
    },

    /** Asks for a link; answers the token that comes by mail. */
    async askForLink(): Promise<string> {
      await http.call('POST', '/v1/password-resets', { body: { loginId: LOGIN_ID }, expect: 202 });
      await http.catchUp();
      const { mails } = LinkMailsSchema.parse((await http.call('GET', '/_local/mails')).body);
      const mail = mails.findLast(({ template }) => template === 'PASSWORD_LINK');
      return /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    },

    /** Sets the password with the token of a link; answers the code of the refusal when one is expected. */
    async redeem(token: string, password: string, expect: 200 | 422 = 200): Promise<string> {
      const body = { token, password };
      const reply = await http.call('POST', '/v1/password-resets/redeem', { body, expect });
      return expect === 200 ? 'REDEEMED' : ProblemSchema.parse(reply.body).code;
    },

    /** Answers, for example, `NAVER_WORKS TRIALING, WORKPLACE ACTIVE`. */
    async entitlement() {
      const { body } = await http.call('GET', `/v1/entitlements?companyId=${COMPANY_ID}`, { token: product });
      const { loginAllowed, products } = EntitlementSchema.parse(body);
      return {
        loginAllowed,
        products: products.map((one) => `${one.product} ${one.code}`).join(', ') || 'no product',
      };
    },

    async isNameFree(): Promise<boolean> {
      const { body } = await http.call('GET', `/v1/availability?companyId=${COMPANY_ID}`);
      return z.object({ companyId: z.object({ available: z.boolean() }) }).parse(body).companyId.available;
    },
  };
}
