import type { UsageHead } from '../core/usage.ts';
import { dayOf } from '../core/usage-changes.ts';
import { fencedPut } from './fenced-put.ts';
import { usageDayItem, usageHeadItem } from './items.ts';
import type { NamedWrite } from './transaction.ts';

/** A change of what is used: the head, fenced by the revision before, and the day that it stands for. */
export function usageWrites(
  table: string,
  tenantId: string,
  head: UsageHead,
): NamedWrite<'VERSION' | 'FOLLOWS'>[] {
  return [
    { name: 'VERSION', write: fencedPut(table, usageHeadItem(tenantId, head), head.revision - 1) },
    {
      name: 'FOLLOWS',
      write: { Put: { TableName: table, Item: usageDayItem(tenantId, dayOf(head)) } },
    },
  ];
}
