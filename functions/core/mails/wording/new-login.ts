import * as z from 'zod';
import type { Language } from '../../language.ts';
import { withParticle } from '../../particles.ts';
import { stored } from '../../stored.ts';
import { type Block, type DomainTokens, notice, values } from '../content.ts';
import { proofBlocks } from './domain-proof.ts';

/** A company that stood under a group name stands under a domain now (F31). */
export const NewLoginSchema = stored({ loginId: z.string(), domainName: z.string() });

/** All login IDs have changed, and the domain is still to be proven (R46). */
export function newLoginBlocks(
  newLogin: z.infer<typeof NewLoginSchema> | undefined,
  language: Language,
  domains: DomainTokens,
): Block[] {
  if (!newLogin) return [];
  const words = WORDS[language];
  const { loginId, domainName } = newLogin;
  return [
    values({ label: words.loginId, value: loginId }),
    notice(words.changed(domainName)),
    ...proofBlocks(domainName, language, domains),
  ];
}

const WORDS = {
  ko: {
    loginId: '새 로그인 ID',
    changed: (domain: string) =>
      `모든 계정의 로그인 ID가 그룹 이름 대신 도메인 ${withParticle(domain, '을/를')} 사용하는 형식으로 변경되었습니다.`,
  },
  en: {
    loginId: 'New login ID',
    changed: (domain: string) =>
      `The login IDs of all accounts now end in the domain ${domain} in place of the group name.`,
  },
};
