import type { Rule } from './rule.ts';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^[0-9a-f:.]{2,45}$/i;

/** Where somebody logs in from, as far as it tells people apart: a provider gives a household 64 bits of an IPv6 address. */
export function networkOf(ip: string): string | undefined {
  if (IPV4.test(ip)) return ip;
  const groups = groupsOf(ip);
  if (!groups) return undefined;
  const mapped = mappedIpv4(groups);
  return mapped ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address in its one way of writing; undefined when it is none. */
function groupsOf(ip: string): string[] | undefined {
  const address = `http://[${ip}]/`;
  if (!IPV6.test(ip) || !URL.canParse(address)) return undefined;
  const sides = new URL(address).hostname.slice(1, -1).split('::');
  const groups = sides.map((side) => side.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - groups.flat().length }, () => '0');
  return groups.toSpliced(1, 0, zeros).flat();
}

/** `::ffff:1.2.3.4` is an IPv4 address, as a server that listens to both sees it. */
function mappedIpv4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 255])
    .join('.');
}

export const CLIENT_IP_RULES = [
  {
    code: 'CLIENT_IP_FORMAT',
    rule: {
      en: 'A client IP is an IPv4 or IPv6 address without a port, such as 203.0.113.7.',
      ko: '접속 IP는 203.0.113.7과 같이 포트를 뺀 IPv4 또는 IPv6 주소로 입력합니다.',
    },
    requirement: 'R163',
    holds: (value) => networkOf(value) !== undefined,
  },
] as const satisfies readonly Rule[];
