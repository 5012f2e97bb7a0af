/** A double of an async dependency: it writes down what it was called with, and answers what it is told to. */
export function recorder<Args extends unknown[], Answer>(
  answer: (...args: Args) => Answer | Promise<Answer>,
): ((...args: Args) => Promise<Answer>) & { readonly calls: Args[] } {
  const calls: Args[] = [];
  const record = async (...args: Args): Promise<Answer> => {
    calls.push(args);
    return answer(...args);
  };
  return Object.assign(record, { calls });
}
