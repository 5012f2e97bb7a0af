/** What was chosen at the deploy and holds for every company. */
export interface Deployment {
  /** Where the console is: answers lead to its pages. */
  readonly consoleUrl: string;
  /** No company begins to pay without a payment method (F46); an agreed service goes on without one. */
  readonly requiresPaymentMethod: boolean;
  /** A finance system tells which bills are paid (F33); without one, all of them count as paid. */
  readonly isFinanceConnected: boolean;
}
