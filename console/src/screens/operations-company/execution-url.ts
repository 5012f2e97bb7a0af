/** An execution in AWS; those of the local run are nowhere else. */
const ON_AWS = /^arn:aws[\w-]*:states:([\w-]+):\d{12}:execution:/;
/** The local run has the account of the examples of AWS. */
const LOCAL_ACCOUNT = ':000000000000:';

/** The page of an execution in the console of AWS; none where there is no such page. */
export function executionUrl(arn: string): string | undefined {
  const region = ON_AWS.exec(arn)?.[1];
  if (region === undefined || arn.includes(LOCAL_ACCOUNT)) return undefined;
  return `https://${region}.console.aws.amazon.com/states/home?region=${region}#/v2/executions/details/${arn}`;
}
