/** Pages begin only while half a minute of the function's two is left. */
export const ROUND_TIME_MS = 90_000;
