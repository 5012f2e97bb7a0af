/** What a function may do to a table is always listed by action; none may Scan. */
export const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem'] as const;
export const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
] as const;
