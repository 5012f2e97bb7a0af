/** The clients of the local issuer, and who may log in to each: on AWS a scope belongs to a client too. */
export const CLIENTS = {
  console: { returnPath: '/login', scope: 'smartwork/console' },
  operations: { returnPath: '/login/staff', scope: 'smartwork/support' },
} as const;
export type ClientId = keyof typeof CLIENTS;

interface Person {
  readonly sub: string;
  readonly name: { readonly ko: string; readonly en: string };
  readonly email: string;
  readonly client: ClientId;
}

/** The first one is the customer of the tour, so what it has made shows up in the console. */
export const PEOPLE: readonly Person[] = [
  {
    sub: 'customer-1',
    name: { ko: '김하늘, 첫 번째 회사의 관리자', en: 'Haneul Kim, administrator of a company' },
    email: 'haneul@sky.example',
    client: 'console',
  },
  {
    sub: 'customer-2',
    name: { ko: '이바다, 두 번째 회사의 관리자', en: 'Bada Lee, administrator of a second company' },
    email: 'bada@sea.example',
    client: 'console',
  },
  {
    sub: 'operator',
    name: { ko: '박가온, 운영 담당자', en: 'Gaon Park, operator' },
    email: 'gaon@smartwork.example',
    client: 'operations',
  },
];
