import * as z from 'zod';
import type { Language } from '../../language.ts';

/** An amount in whole won. */
export const WonSchema = z.int().min(0);

/** 168,000원, ₩168,000. */
export function wonInWords(amount: number, language: Language): string {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
  return language === 'ko' ? `${digits}원` : `₩${digits}`;
}
