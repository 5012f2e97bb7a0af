import type { StreamRecord } from './delivery.ts';

/** AWS's own DynamoDB Local tells an empty map without its type, as `{}`: no SDK reads that. */
export function withTypedMaps(record: StreamRecord): StreamRecord {
  const { OldImage, NewImage, ...rest } = record.dynamodb;
  return {
    ...record,
    dynamodb: {
      ...rest,
      ...(OldImage !== undefined && { OldImage: typedItem(OldImage) }),
      ...(NewImage !== undefined && { NewImage: typedItem(NewImage) }),
    },
  };
}

const typedItem = (item: unknown): object =>
  Object.fromEntries(Object.entries(Object(item)).map(([name, value]) => [name, typed(value)]));

function typed(value: unknown): unknown {
  const { M, L } = Object(value);
  if (M) return { M: typedItem(M) };
  if (Array.isArray(L)) return { L: L.map(typed) };
  return Object.keys(Object(value)).length === 0 ? { M: {} } : value;
}
