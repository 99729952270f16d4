import {
  conflictsOf,
  toPlannedChange,
  unfinishedPredecessors,
  type Conflict,
  type OtherChange,
} from '.';
import {
  aConflictWindow,
  aGround,
  another,
  aPlan,
  at,
} from './testing/conflictBuilders';

const database = 'resource:default/erp-db';
const api = 'component:default/erp-api';
const erp = 'system:default/erp';
const ines = 'user:default/ines.garnier';

const kindsOf = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ kind }) => kind);
const against = (other: Partial<OtherChange>, plan = aPlan()) =>
  kindsOf(conflictsOf(plan, aGround({ others: [another(other)] })));

describe('when', () => {
  it.each([
    [
      'one that ends when the other begins: [22:00,23:00) and [23:00,24:00) [derived]',
      ['22:00', '23:00', '23:00', '24:00'],
      false,
    ],
    [
      'one that begins when the other ends (grommunio/gromox pull 274: 11:00-11:30 and 11:30-12:00 were declined)',
      ['11:30', '12:00', '11:00', '11:30'],
      false,
    ],
    [
      'the next hour (tine20 issue 986: 14:00-15:00 and 15:00-16:00 were shown as a conflict)',
      ['14:00', '15:00', '15:00', '16:00'],
      false,
    ],
    [
      'one that lies within the other (calcom/cal.diy pull 180: 5:30-6:00 was free although 5:40-5:50 was taken)',
      ['17:30', '18:00', '17:40', '17:50'],
      true,
    ],
    [
      'one around it (aashutoshkumarbhardwaj/CreatorOs pull 1181: enclosing bookings were not found)',
      ['17:40', '17:50', '17:30', '18:00'],
      true,
    ],
    [
      'one that begins before its end (calcom/cal.diy issue 107: 12:30-13:00 was free although 12:50 was taken)',
      ['12:30', '13:00', '12:50', '13:50'],
      true,
    ],
    [
      'the same Saturday at 03:00, approved a week before [derived]',
      ['03:00', '05:00', '03:00', '05:00'],
      true,
    ],
  ] as const)('%s', (_, [from, to, otherFrom, otherTo], isHit) => {
    const [one, two] = [
      { from: at(from), to: at(to) },
      { from: at(otherFrom), to: at(otherTo) },
    ];
    const expected = isHit ? ['shared-item'] : [];
    expect(against(two, aPlan(one))).toEqual(expected);
    expect(against(one, aPlan(two))).toEqual(expected);
  });

  it('asks nothing of a change, or of another, that has no time yet', () => {
    expect(against({}, aPlan({ to: undefined }))).toEqual([]);
    expect(against({ from: undefined })).toEqual([]);
  });
});

describe('other changes', () => {
  it('that are only written are not in the way of what was asked, but what was asked in theirs', () => {
    const draft = another({ status: 'new' });
    const ground = aGround({ others: [draft] });
    expect(conflictsOf(aPlan({ isAsked: true }), ground)).toEqual([]);
    expect(conflictsOf(aPlan(), ground)).toHaveLength(1);
    expect(
      conflictsOf(aPlan({ isAsked: true, dependsOn: [draft.entity] }), ground),
    ).toMatchObject([{ kind: 'predecessor' }]);
  });

  it('are in the way while they are open: not in review, closed or canceled [ServiceNow]', () => {
    const found = (status: OtherChange['status']) => against({ status });
    for (const status of ['new', 'assess', 'authorize'] as const)
      expect(found(status)).toEqual(['shared-item']);
    expect(found('scheduled')).toEqual(['shared-item']);
    expect(found('implement')).toEqual(['shared-item']);
    for (const status of ['review', 'closed', 'canceled'] as const)
      expect(found(status)).toEqual([]);
  });

  it('are all listed, with every item that is hit and how far away it is', () => {
    const conflicts = conflictsOf(
      aPlan({ items: [database, api] }),
      aGround({
        others: [
          another({ items: [database, erp] }),
          another({
            id: '3',
            ref: 'CH-2026-00003',
            entity: 'changerecord:default/ch-2026-00003',
            items: [api],
          }),
        ],
        near: { [api]: { [erp]: 1, [database]: 1 }, [database]: { [api]: 1 } },
      }),
    );
    expect(
      conflicts.map(({ kind, item, other, distance, change }) =>
        [kind, item, other, distance, change?.ref].join(' '),
      ),
    ).toEqual([
      `shared-item ${database}   CH-2026-00002`,
      `shared-item ${api}   CH-2026-00003`,
      `dependent-item ${api} ${database} 1 CH-2026-00002`,
      `dependent-item ${api} ${erp} 1 CH-2026-00002`,
      `dependent-item ${database} ${api} 1 CH-2026-00003`,
    ]);
  });

  it('that the reader may not see are only said to be there', () => {
    const [conflict] = conflictsOf(
      aPlan(),
      aGround({ others: [another({ isHidden: true })] }),
    );
    expect(conflict).toEqual({
      kind: 'shared-item',
      item: database,
      isHidden: true,
      mayOverride: false,
    });
  });

  it('are not in the way as itself, its parent, its child, or what one of both replaces', () => {
    const { entity } = aPlan();
    expect(against({ entity })).toEqual([]);
    expect(against({ parent: entity })).toEqual([]);
    expect(against({ supersedes: [entity!] })).toEqual([]);
    const ref = another().entity;
    expect(against({}, aPlan({ parent: ref }))).toEqual([]);
    expect(against({}, aPlan({ supersedes: [ref] }))).toEqual([]);
  });

  it('need the same person (ServiceNow: the assigned person is already scheduled), but a group can do two things', () => {
    const change = {
      releaseBy: ines,
      people: ['group:default/platform', ines],
      windowStart: at('22:00'),
      windowEnd: at('23:00'),
    };
    const plan = toPlannedChange(change, ['user:default/ben.roche']);
    expect(plan.people).toEqual([ines, 'user:default/ben.roche']);
    expect(against({ people: [ines], items: [] }, plan)).toEqual(['person']);
    expect(against({ people: plan.people }, plan)).toEqual([
      'person',
      'person',
    ]);
  });

  it('are said not to be at the same time, by either of them', () => {
    const apart = { items: [] };
    const ref = another().entity;
    expect(against(apart, aPlan({ conflictsWith: [ref] }))).toEqual([
      'declared',
    ]);
    expect(against({ ...apart, conflictsWith: [aPlan().entity!] })).toEqual([
      'declared',
    ]);
  });

  it('must be done first, and are not by then', () => {
    const late = (other: Partial<OtherChange>, plan = {}) =>
      against(
        { items: [], ...other },
        aPlan({ dependsOn: [another().entity], ...plan }),
      );
    expect(late({ to: at('22:00'), from: at('20:00') })).toEqual([]);
    expect(late({ to: at('22:01'), from: at('20:00') })).toEqual([
      'predecessor',
    ]);
    expect(late({ to: undefined })).toEqual(['predecessor']);
    expect(late({ to: undefined }, { from: undefined })).toEqual([]);
    expect(late({ status: 'canceled' })).toEqual(['predecessor']);
    expect(late({ status: 'review', outcome: 'rolled-back' })).toEqual([
      'predecessor',
    ]);
    expect(late({ status: 'closed', outcome: 'successful' })).toEqual([]);
    expect(
      against({ items: [], blocks: [aPlan().entity!], to: at('24:00') }),
    ).toEqual(['predecessor']);
  });

  it('that must be done first keep it from beginning until they are', () => {
    const plan = aPlan({ dependsOn: [another().entity] });
    const unfinished = (other: Partial<OtherChange>) =>
      unfinishedPredecessors(plan, [another(other)]).map(({ ref }) => ref);
    expect(unfinished({ to: at('01:00'), from: at('00:00') })).toEqual([
      'CH-2026-00002',
    ]);
    expect(unfinished({ status: 'closed', outcome: 'failed' })).toHaveLength(1);
    expect(
      unfinished({ status: 'review', outcome: 'partly-successful' }),
    ).toEqual([]);
    expect(unfinishedPredecessors(aPlan(), [another()])).toEqual([]);
  });
});

describe('windows', () => {
  const night = aConflictWindow('maintenance', '20:00', 'PT4H');
  const freeze = aConflictWindow('freeze', '00:00', 'P31D');
  const found = (
    windows: Parameters<typeof aGround>[0] & object,
    plan = aPlan(),
  ) => conflictsOf(plan, aGround(windows));

  it('of a freeze are hit by all of 80 servers, not by the first (servicenow.com community, developer forum 3112618)', () => {
    const servers = Array.from(
      { length: 80 },
      (_, each) => `hardwareasset:default/srv-${each}`,
    );
    const conflicts = found(
      { windows: Object.fromEntries(servers.map(each => [each, [freeze]])) },
      aPlan({ items: servers }),
    );
    expect(conflicts.map(({ item }) => item)).toEqual(servers);
    expect(new Set(kindsOf(conflicts))).toEqual(new Set(['freeze']));
    expect(conflicts[0].window).toMatchObject({
      ref: freeze.ref,
      from: at('00:00'),
    });
  });

  it('of maintenance must hold all of the change, also where the item has them of its own (ServiceNow KB0695872)', () => {
    const inside = (from: string, to: string, windows = [night]) =>
      kindsOf(
        found(
          { windows: { [database]: windows } },
          aPlan({ from: at(from), to: at(to) }),
        ),
      );
    expect(inside('20:00', '24:00')).toEqual([]);
    expect(inside('19:59', '21:00')).toEqual(['outside-window']);
    expect(inside('23:00', '24:01')).toEqual(['outside-window']);
    expect(inside('08:00', '09:00', [])).toEqual([]);
  });

  it('of maintenance one after the other are as good as one (calcom/cal.diy issue 22808), but not with a gap', () => {
    const plan = aPlan({ from: at('23:00'), to: at('25:00') });
    const next = aConflictWindow('maintenance', '24:00', 'PT2H');
    const later = aConflictWindow('maintenance', '24:15', 'PT2H');
    const inBoth = (second: typeof next) =>
      kindsOf(found({ windows: { [database]: [night, second] } }, plan));
    expect(inBoth(next)).toEqual([]);
    expect(inBoth(later)).toEqual(['outside-window']);
  });

  it('name the nearest one when it lies outside', () => {
    const weekly = aConflictWindow('maintenance', '02:00', 'PT1H', {
      rule: 'FREQ=WEEKLY',
    });
    const [conflict] = found({
      windows: { [database]: [weekly] },
    });
    expect(conflict.window).toEqual({
      id: weekly.id,
      ref: weekly.ref,
      name: weekly.name,
      from: at('02:00'),
      to: at('03:00'),
    });
  });

  it('of what is part of an item count too (ServiceNow: a child is in a blackout, or not in its maintenance window)', () => {
    const parts = { [erp]: [database] };
    const early = aConflictWindow('maintenance', '01:00', 'PT1H');
    const plan = aPlan({ items: [erp] });
    const of = (windows: Record<string, (typeof night)[]>) =>
      found({ parts, windows }, plan).map(({ kind, item, other }) =>
        [kind, item, other].join(' '),
      );
    expect(of({ [database]: [freeze] })).toEqual([`freeze ${erp} ${database}`]);
    expect(of({ [erp]: [freeze], [database]: [freeze] })).toEqual([
      `freeze ${erp} `,
    ]);
    expect(of({ [database]: [early] })).toEqual([
      `outside-window ${erp} ${database}`,
    ]);
    expect(of({ [erp]: [night], [database]: [night, early] })).toEqual([]);
  });

  it('keep their hour when the clock changes: half past two on the last Sunday of October comes twice', () => {
    const paris = aConflictWindow('freeze', '00:00', 'PT1H', {
      start: '2026-10-25T02:00',
      timeZone: 'Europe/Paris',
    });
    const on = (from: string, to: string) =>
      kindsOf(found({ windows: { [database]: [paris] } }, aPlan({ from, to })));
    expect(on('2026-10-25T00:00:00Z', '2026-10-25T00:30:00Z')).toEqual([
      'freeze',
    ]);
    expect(on('2026-10-25T01:00:00Z', '2026-10-25T01:30:00Z')).toEqual([]);
  });
});

describe('what is found', () => {
  it('names the items that are gone, with or without a time', () => {
    const plan = aPlan({ items: [database, api], from: undefined });
    expect(conflictsOf(plan, aGround({ gone: [api] }))).toEqual([
      { kind: 'item-gone', item: api, mayOverride: false },
    ]);
  });

  it('may be overridden where the policy says so for the type: an emergency in a freeze, with a justification [ITIL]', () => {
    const ground = aGround({
      windows: { [database]: [aConflictWindow('freeze', '00:00', 'P31D')] },
    });
    const mayOverride = (type: 'normal' | 'emergency') =>
      conflictsOf(aPlan({ type }), ground).map(each => each.mayOverride);
    expect(mayOverride('emergency')).toEqual([true]);
    expect(mayOverride('normal')).toEqual([false]);
  });
});
