/** What a function may do to a table is always listed by action; none may Scan. */
export const READ = ['dynamodb:BatchGetItem'] as const;
/** What stands in the transaction of a decision. */
/** Every write puts a whole item, alone or in a transaction. */
export const WRITE = ['dynamodb:PutItem'] as const;
