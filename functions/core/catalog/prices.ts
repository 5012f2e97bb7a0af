/** Whole won, VAT excluded. A bill takes the price frozen into the contract, never this list. */
export interface Prices {
  /** A user and month on a monthly plan: the list price. */
  readonly monthlyPrice: number;
  /** A user and month under a commitment of one year. */
  readonly annualPrice: number;
  /** True while the numbers are placeholders: no price of these products is published to take over. */
  readonly samplePrices: boolean;
}

/** A placeholder that keeps the one proportion that is known: a year costs a sixth less than twelve months. */
export function samplePrices(monthlyPrice: number): Prices {
  return { monthlyPrice, annualPrice: Math.round((monthlyPrice * 5) / 6), samplePrices: true };
}
