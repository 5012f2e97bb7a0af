import { describe, expect, it } from 'vitest';
import {
  groupsBilledIn,
  mainsIn,
  ownDaysOf,
  payersOf,
} from '../../../functions/core/billing/group-payers.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import type { Group } from '../../../functions/core/model/group.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import {
  companyId,
  GROUP_ID,
  groupHouse,
  OTHER_GROUP_ID,
  paidCompany,
} from '../../support/groups/group-house.ts';

const JULY_1: Instant = '2026-07-01T05:00:00Z';
const JULY = periodOf('2026-07', '2026-08-01');
const [FIRST, SECOND, THIRD] = [0, 1, 2].map(companyId) as [string, string, string];

const house = groupHouse(paidCompany(0, JULY_1), paidCompany(1, JULY_1));
house.form(0, JULY_1);
/** The group of the first company, with these main companies. */
const groupOf = (change: Partial<Group> = {}): Group => ({ ...house.group(), ...change });
const mains = (...days: [KstDate, string][]): Group['mains'] =>
  days.map(([from, tenantId]) => ({ from, tenantId, ownerSub: 'owner-1' }));
const secondIn = (billedTo: Tenant['billedTo']): Tenant => ({
  ...house.stored(1).tenant,
  ...(billedTo && { billedTo }),
});

type Run = [payer: string, groupId: string | undefined, from: KstDate, to: KstDate];
const runsOf = (billedTo: Tenant['billedTo'], group: Group): Run[] =>
  payersOf(secondIn(billedTo), new Map([[GROUP_ID, group]]), JULY).map((run) => [
    run.billedTo,
    run.groupId,
    run.from,
    run.to,
  ]);

describe('R146 who pays for the days of a month', () => {
  const joined: Tenant['billedTo'] = [{ from: '2026-07-05', groupId: GROUP_ID }];

  it.each<[string, Tenant['billedTo'], Group, Run[]]>([
    [
      'the company itself when it was never in a group',
      undefined,
      groupOf(),
      [[SECOND, undefined, '2026-07-01', '2026-07-31']],
    ],
    [
      'the main company from the day on which it joined',
      joined,
      groupOf(),
      [
        [SECOND, undefined, '2026-07-01', '2026-07-04'],
        [FIRST, GROUP_ID, '2026-07-05', '2026-07-31'],
      ],
    ],
    [
      'each main company for its days',
      joined,
      groupOf({ mains: mains(['2026-07-01', FIRST], ['2026-07-21', THIRD]) }),
      [
        [SECOND, undefined, '2026-07-01', '2026-07-04'],
        [FIRST, GROUP_ID, '2026-07-05', '2026-07-20'],
        [THIRD, GROUP_ID, '2026-07-21', '2026-07-31'],
      ],
    ],
    [
      'no main company of other months',
      joined,
      groupOf({ mains: mains(['2026-06-01', THIRD], ['2026-07-01', FIRST], ['2026-08-01', THIRD]) }),
      [
        [SECOND, undefined, '2026-07-01', '2026-07-04'],
        [FIRST, GROUP_ID, '2026-07-05', '2026-07-31'],
      ],
    ],
    [
      'the company itself from the day on which the group is no more',
      joined,
      groupOf({ until: '2026-07-11' }),
      [
        [SECOND, undefined, '2026-07-01', '2026-07-04'],
        [FIRST, GROUP_ID, '2026-07-05', '2026-07-10'],
        [SECOND, undefined, '2026-07-11', '2026-07-31'],
      ],
    ],
    [
      'the main company to the end when the group is no more after the month',
      joined,
      groupOf({ until: '2026-08-01' }),
      [
        [SECOND, undefined, '2026-07-01', '2026-07-04'],
        [FIRST, GROUP_ID, '2026-07-05', '2026-07-31'],
      ],
    ],
    [
      'one run where it left and came back on one day',
      [
        { from: '2026-07-01', groupId: GROUP_ID },
        { from: '2026-07-11', groupId: GROUP_ID },
      ],
      groupOf(),
      [[FIRST, GROUP_ID, '2026-07-01', '2026-07-31']],
    ],
    [
      'one run of its own where it leaves on the day on which the group ends',
      [{ from: '2026-06-01', groupId: GROUP_ID }, { from: '2026-07-11' }],
      groupOf({ until: '2026-07-06' }),
      [
        [FIRST, GROUP_ID, '2026-07-01', '2026-07-05'],
        [SECOND, undefined, '2026-07-06', '2026-07-31'],
      ],
    ],
    [
      'two runs where it becomes the main company itself',
      joined,
      groupOf({ mains: mains(['2026-07-01', SECOND]) }),
      [
        [SECOND, undefined, '2026-07-01', '2026-07-04'],
        [SECOND, GROUP_ID, '2026-07-05', '2026-07-31'],
      ],
    ],
    [
      'nobody of a group that it joins after the month',
      [{ from: '2026-08-01', groupId: GROUP_ID }],
      groupOf(),
      [[SECOND, undefined, '2026-07-01', '2026-07-31']],
    ],
  ])('is %s', (_, billedTo, group, runs) => {
    expect(runsOf(billedTo, group)).toEqual(runs);
  });

  it('is not known without the group', () => {
    expect(() => payersOf(secondIn(joined), new Map(), JULY)).toThrow('without the group that pays');
  });
});

describe('R146 the days of its own of a company', () => {
  const joined: Tenant['billedTo'] = [{ from: '2026-07-05', groupId: GROUP_ID }];
  const left: Tenant['billedTo'] = [...joined, { from: '2026-07-20' }];
  const days = { from: '2026-07-10', to: '2026-07-31' } as const;

  it.each<[string, Tenant['billedTo'], Group | undefined, [KstDate, KstDate] | undefined]>([
    ['are all of them when it was never in a group', undefined, undefined, ['2026-07-10', '2026-07-31']],
    ['are none while its group pays', joined, groupOf(), undefined],
    ['begin on the day on which it leaves', left, groupOf(), ['2026-07-20', '2026-07-31']],
    [
      'are those before it joins',
      [{ from: '2026-07-15', groupId: GROUP_ID }],
      groupOf(),
      ['2026-07-10', '2026-07-14'],
    ],
    [
      'begin on the day on which the group is no more',
      joined,
      groupOf({ until: '2026-07-25' }),
      ['2026-07-25', '2026-07-31'],
    ],
    ['are none before the group is no more', joined, groupOf({ until: '2026-08-01' }), undefined],
    [
      'are those on which it is the main company',
      joined,
      groupOf({ mains: mains(['2026-07-01', FIRST], ['2026-07-12', SECOND], ['2026-07-16', FIRST]) }),
      ['2026-07-12', '2026-07-15'],
    ],
    [
      'are from the first to the last where the group pays between',
      [{ from: '2026-07-15', groupId: GROUP_ID }, { from: '2026-07-20' }],
      groupOf(),
      ['2026-07-10', '2026-07-31'],
    ],
    ['are those of a group of which nothing is known', joined, undefined, ['2026-07-10', '2026-07-31']],
  ])('%s', (_, billedTo, group, own) => {
    expect(ownDaysOf(secondIn(billedTo), group, days)).toEqual(own && { from: own[0], to: own[1] });
  });
});

describe('the groups that a bill needs', () => {
  it.each<[string, Tenant['billedTo'], string[]]>([
    ['none', undefined, []],
    [
      'one, however often the company came into it',
      [
        { from: '2026-06-01', groupId: GROUP_ID },
        { from: '2026-07-04' },
        { from: '2026-07-10', groupId: GROUP_ID },
      ],
      [GROUP_ID],
    ],
    [
      'each of the month',
      [
        { from: '2026-06-01', groupId: GROUP_ID },
        { from: '2026-07-04', groupId: OTHER_GROUP_ID },
      ],
      [GROUP_ID, OTHER_GROUP_ID],
    ],
    ['none that was left before it', [{ from: '2026-06-01', groupId: GROUP_ID }, { from: '2026-07-01' }], []],
    ['none that comes after it', [{ from: '2026-08-01', groupId: GROUP_ID }], []],
    [
      'one that was left on its second day',
      [{ from: '2026-06-01', groupId: GROUP_ID }, { from: '2026-07-02' }],
      [GROUP_ID],
    ],
    ['one that comes on its last day', [{ from: '2026-07-31', groupId: GROUP_ID }], [GROUP_ID]],
  ])('are %s', (_, billedTo, groups) => {
    expect(groupsBilledIn(secondIn(billedTo), JULY)).toEqual(groups);
  });
});

it.each<[string, Partial<Group>, [string, KstDate, KstDate][]]>([
  ['one that is it all along', {}, [[FIRST, '2026-07-01', '2026-07-31']]],
  [
    'each with its days',
    { mains: mains(['2026-07-01', FIRST], ['2026-07-21', THIRD]) },
    [
      [FIRST, '2026-07-01', '2026-07-20'],
      [THIRD, '2026-07-21', '2026-07-31'],
    ],
  ],
  [
    'none of the next month',
    { mains: mains(['2026-07-01', FIRST], ['2026-08-01', THIRD]) },
    [[FIRST, '2026-07-01', '2026-07-31']],
  ],
  ['up to the last day of the group', { until: '2026-07-11' }, [[FIRST, '2026-07-01', '2026-07-10']]],
  ['none of a group that was no more', { until: '2026-07-01' }, []],
])('R146 the main companies of a month are %s', (_, change, days) => {
  const found = mainsIn(groupOf(change), { from: '2026-07-01', to: '2026-07-31' });
  expect(found.map(({ billedTo, from, to }) => [billedTo, from, to])).toEqual(days);
});
