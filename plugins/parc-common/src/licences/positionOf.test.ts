import {
  coreLicences,
  inForce,
  packsFor,
  peakOfSessions,
  positionOf,
  type Consumption,
  type Entitlement,
  type LicenceTerm,
} from '.';

const windowsServer = { perProcessor: 8, perServer: 16 };

const anEntitlement = (values: Partial<Entitlement> = {}): Entitlement => ({
  id: 'one',
  rights: 10,
  ...values,
});
const positionWith = (
  entitlements: readonly Entitlement[],
  consumption: readonly Consumption[] | undefined,
) => positionOf({ entitlements, consumption, isRecorded: true });

describe('cores', () => {
  // Source: Microsoft, Windows Server licensing by physical cores: all of them, at least 8 a processor and 16 a server.
  it.each([
    [[4, 4], 16, 8],
    [[12, 12], 24, 12],
    [[16], 16, 8],
    [[8, 8, 8, 8], 32, 16],
  ])('of %j are %i licences in %i packs of two', (processors, cores, packs) => {
    const need = coreLicences(processors, windowsServer);
    expect(need).toEqual({ quantity: cores, isKnown: true });
    expect(packsFor(need.quantity, 2)).toBe(packs);
  });

  it('that nobody reported count at the minimum, and are said to be unknown', () => {
    expect(coreLicences([], windowsServer)).toEqual({
      quantity: 16,
      isKnown: false,
    });
    expect(coreLicences([12, 0], windowsServer)).toEqual({
      quantity: 20,
      isKnown: false,
    });
    expect(coreLicences([], {})).toEqual({ quantity: 1, isKnown: false });
  });
});

describe('the position', () => {
  // Source: reference of this issue: "10 entitlements, 12 installations of which 3 on retired assets".
  it('of 10 rights and 9 installations that count is a surplus of 1', () => {
    expect(positionWith([anEntitlement()], [{ quantity: 9 }])).toMatchObject({
      state: 'surplus',
      consumed: 9,
      entitled: 10,
      surplus: 1,
      shortfall: 0,
    });
  });

  // Source: reference of this issue: "No entitlement recorded, 5 installations → unknown; 5 to be covered".
  it('is unknown where nothing was recorded as bought', () => {
    const figures = positionOf({
      entitlements: [],
      isRecorded: false,
      consumption: [{ quantity: 5 }],
    });
    expect(figures).toMatchObject({
      state: 'unknown',
      consumed: 5,
      toCover: 5,
      shortfall: 0,
      surplus: 0,
    });
    expect(figures).not.toHaveProperty('entitled');
  });

  it('is a shortfall where what was bought has ended', () => {
    expect(positionWith([], [{ quantity: 5 }])).toMatchObject({
      state: 'shortfall',
      entitled: 0,
      shortfall: 5,
    });
  });

  it('is unknown where the use cannot be counted', () => {
    const figures = positionWith([anEntitlement()], undefined);
    expect(figures).toMatchObject({ state: 'unknown', entitled: 10 });
    expect(figures).toMatchObject({ shortfall: 0, surplus: 0 });
    expect(figures).not.toHaveProperty('consumed');
  });

  it('may have a shortfall and a surplus that does not fit', () => {
    const figures = positionWith(
      [anEntitlement({ edition: 'Standard', release: '2019' })],
      [
        { edition: 'standard', release: '2019', quantity: 4 },
        { edition: 'Standard', release: '2022', quantity: 3 },
        { edition: 'Datacenter', release: '2019', quantity: 2 },
      ],
    );
    expect(figures).toMatchObject({
      state: 'shortfall',
      shortfall: 5,
      surplus: 6,
      coveredOf: [4, 0, 0],
    });
  });

  it.each([
    [{ hasUpgradeRight: true }, [0, 1, 1]],
    [{ hasDowngradeRight: true }, [1, 1, 0]],
    [{}, [0, 1, 0]],
  ])(
    'with the rights %j covers %j of older, same and newer',
    (rights, covered) => {
      const used = ['2012 R2', '2016', '2019'].map(release => ({
        release,
        quantity: 1,
      }));
      const figures = positionWith(
        [anEntitlement({ release: '2016', ...rights })],
        used,
      );
      expect(figures.coveredOf).toEqual(covered);
    },
  );

  it('covers what is used in an unknown edition and release by any right', () => {
    const bought = anEntitlement({ edition: 'Standard', release: '2016' });
    expect(positionWith([bought], [{ quantity: 3 }]).covered).toBe(3);
  });

  it('gives up a wide right where a narrow one serves', () => {
    const figures = positionWith(
      [
        anEntitlement({ id: 'any', rights: 1 }),
        anEntitlement({ id: 'old', rights: 1, release: '2016' }),
      ],
      [
        { release: '2016', quantity: 1 },
        { release: '2019', quantity: 1 },
      ],
    );
    expect(figures).toMatchObject({ state: 'compliant', covered: 2 });
  });

  it('binds OEM rights to their machines', () => {
    const oem = anEntitlement({
      bound: [{ to: 'LT-1', rights: 1 }],
      rights: 2,
    });
    const figures = positionWith(
      [oem],
      [{ quantity: 1, boundTo: 'LT-1' }, { quantity: 4 }],
    );
    expect(figures).toMatchObject({ coveredOf: [1, 0], surplus: 1 });
  });

  it('has neither shortfall nor surplus where a right is without bound', () => {
    const figures = positionWith(
      [anEntitlement({ rights: undefined })],
      [{ quantity: 4_000 }],
    );
    expect(figures).toMatchObject({ state: 'compliant', isUnlimited: true });
    expect(figures).not.toHaveProperty('entitled');
  });
});

describe('what the position costs', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const old = anEntitlement({
    id: 'old',
    rights: 2,
    unitCost: euros('120.00'),
    bought: '2022-01-01',
  });
  const recent = anEntitlement({
    id: 'recent',
    rights: 3,
    unitCost: euros('99.95'),
    bought: '2026-01-01',
  });

  it('is the newest unit cost for what is missing', () => {
    const { shortfallCost } = positionWith([old, recent], [{ quantity: 7 }]);
    expect(shortfallCost).toEqual(euros('199.90'));
  });

  it('is the list price where no licence has a cost', () => {
    const { shortfallCost } = positionOf({
      entitlements: [anEntitlement({ rights: 0 })],
      isRecorded: true,
      consumption: [{ quantity: 2 }],
      listPrice: euros('10.00'),
    });
    expect(shortfallCost).toEqual(euros('20.00'));
  });

  it('never overstates what is left over', () => {
    const { surplusCosts } = positionWith([recent, old], [{ quantity: 3 }]);
    expect(surplusCosts).toEqual([euros('199.90')]);
  });

  it('is said by currency', () => {
    const dollars = { amount: '5.00', currency: 'USD' };
    const other = anEntitlement({ id: 'us', rights: 1, unitCost: dollars });
    const { surplusCosts } = positionWith([old, other], []);
    expect(surplusCosts).toEqual([euros('240.00'), dollars]);
  });
});

describe('sessions', () => {
  const on = (from: number, until?: number) => ({
    from: `2026-03-02T${String(from).padStart(2, '0')}:00:00.000Z`,
    until: until && `2026-03-02T${until}:00:00.000Z`,
  });

  // Source: reference of this issue: "Sessions 9–11, 10–12, 11–13 → concurrent peak 2".
  it('peak at 2 when one ends as another begins', () => {
    const sessions = [on(11, 13), on(9, 11), on(10, 12)];
    expect(peakOfSessions(sessions as never)).toEqual({
      sessions: 2,
      at: '2026-03-02T10:00:00.000Z',
    });
  });

  it('that go on are counted, and those of no length are not', () => {
    const sessions = [on(9), on(10, 10), on(12)];
    expect(peakOfSessions(sessions as never)?.sessions).toBe(2);
    expect(peakOfSessions([])).toBeUndefined();
  });
});

describe('a licence', () => {
  const aTerm = (values: Partial<LicenceTerm> = {}): LicenceTerm => ({
    status: 'active',
    start: '2026-04-01',
    end: '2027-03-31',
    quantity: 50,
    periods: [{ from: '2025-04-01', to: '2026-03-31', quantity: 40 }],
    ...values,
  });
  const yes = (quantity: number) => ({ isInForce: true, quantity });
  const no = (because: string) => ({ isInForce: false, because });

  it.each([
    ['its first day', {}, '2026-04-01', yes(50)],
    ['its last day', {}, '2027-03-31', yes(50)],
    ['the day after', {}, '2027-04-01', no('ended')],
    ['a day of an earlier term', {}, '2026-03-31', yes(40)],
    ['a day before all terms', {}, '2025-03-31', no('not-begun')],
    [
      'a day after its end, when it renews by itself',
      { renewal: 'automatic' },
      '2027-04-01',
      yes(50),
    ],
    [
      'that day, when somebody lets it lapse',
      { renewal: 'automatic', status: 'lapsing' },
      '2027-04-01',
      no('ended'),
    ],
    [
      'the day before it was terminated',
      { status: 'terminated', terminatedOn: '2026-09-01' },
      '2026-08-31',
      yes(50),
    ],
    [
      'the day on which it was terminated',
      { status: 'terminated', terminatedOn: '2026-09-01' },
      '2026-09-01',
      no('terminated'),
    ],
    [
      'a day of a year with a price, of which nobody said how many',
      { periods: [{ from: '2026-04-01', to: '2026-12-31' }] },
      '2026-11-26',
      yes(50),
    ],
    [
      'any day, without dates',
      { start: undefined, end: undefined, periods: [] },
      '1999-01-01',
      yes(50),
    ],
  ])('holds or not on %s', (_, values, day, force) => {
    expect(inForce(aTerm(values as Partial<LicenceTerm>), day)).toEqual(force);
  });
});
