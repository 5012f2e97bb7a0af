import { describe, expect, it } from 'vitest';
import { withParticle } from '../../functions/core/particles.ts';

describe('R32 Korean particles follow the last sound', () => {
  it.each<[string, string, string]>([
    // 을/를 and 으로/로 tell the three kinds of sounds apart: a vowel, ㄹ, another final.
    ['회사', '를', '로'],
    ['도메인', '을', '으로'],
    ['메일', '을', '로'],
    ['그룹 이름', '을', '으로'],
    ['NAVER WORKS', '를', '로'],
    ['WORKPLACE', '를', '로'],
    ['WORKBOX', '를', '로'],
    ['SMARTWORK', '를', '로'],
    ['NAVER WORKS Lite', '를', '로'],
    ['NAVER WORKS Basic', '을', '으로'],
    ['NAVER WORKS Premium', '을', '으로'],
    ['NAVER WORKS Basic + WORKPLACE Basic', '을', '으로'],
    ['WORKPLACE Collabo', '를', '로'],
    ['WORKPLACE Collabo+', '를', '로'],
    ['BASIC', '을', '으로'],
    ['PREMIUM', '을', '으로'],
    ['STANDARD', '를', '로'],
    ['CLASSIC', '을', '으로'],
    ['VPC', '를', '로'],
    ['URL', '을', '로'],
    ['ADMIN', '을', '으로'],
    ['USER', '를', '로'],
    ['Google', '을', '로'],
    ['mobile', '을', '로'],
    ['online', '을', '으로'],
    ['lg', '를', '로'],
    ['HR', '을', '로'],
    ['blog', '를', '로'],
    ['marketing', '을', '으로'],
    ['app', '을', '으로'],
    ['help', '를', '로'],
    ['facebook', '을', '으로'],
    ['network', '를', '로'],
    ['acme', '를', '로'],
    ['acme.com', '을', '으로'],
    ['acme.kr', '을', '로'],
    ['acme.co.kr', '을', '로'],
    ['acme.net', '을', '으로'],
    ['acme.io', '를', '로'],
    ['acme.org', '를', '로'],
    ['회사.한국', '을', '으로'],
    ['mina@acme.com', '을', '으로'],
    ['0', '을', '으로'],
    ['1', '을', '로'],
    ['2', '를', '로'],
    ['3', '을', '으로'],
    ['4', '를', '로'],
    ['5', '를', '로'],
    ['6', '을', '으로'],
    ['7', '을', '로'],
    ['8', '을', '로'],
    ['9', '를', '로'],
    ['2026-07-30', '을', '으로'],
    ['168,000원', '을', '으로'],
    ['23.5 GB', '를', '로'],
    ['team-1', '을', '로'],
    ['"도메인"', '을', '으로'],
    ['플랜(Basic)', '을', '으로'],
    ['도메인'.normalize('NFD'), '을', '으로'],
    ['', '를', '로'],
    ['+', '를', '로'],
    ['株式', '를', '로'],
  ])('%s%s, %s', (word, object, way) => {
    expect(withParticle(word, '을/를')).toBe(`${word}${object}`);
    expect(withParticle(word, '으로/로')).toBe(`${word}${way}`);
  });

  it.each<[Parameters<typeof withParticle>[1], string, string]>([
    ['은/는', 'WORKPLACE는', '도메인은'],
    ['이/가', 'WORKPLACE가', '도메인이'],
    ['을/를', 'WORKPLACE를', '도메인을'],
    ['과/와', 'WORKPLACE와', '도메인과'],
    ['으로/로', 'WORKPLACE로', '도메인으로'],
  ])('%s', (particle, afterVowel, afterFinal) => {
    expect(withParticle('WORKPLACE', particle)).toBe(afterVowel);
    expect(withParticle('도메인', particle)).toBe(afterFinal);
  });
});
