import { batchDues, type DueAsset, type OrderBatch } from '.';

type Window = readonly [from: string, target: string, to: string];
const today = '2026-03-10';
const due = (
  assetId: string,
  [from, target, to]: Window,
  where: Partial<DueAsset> = {},
): DueAsset => ({ assetId, from, target, to, today, ...where });
const spring: Window = ['2026-03-01', '2026-03-15', '2026-03-31'];
const april: Window = ['2026-03-20', '2026-04-05', '2026-04-20'];
const summer: Window = ['2026-06-01', '2026-06-15', '2026-06-30'];
const over: Window = ['2026-01-01', '2026-01-15', '2026-01-31'];

/** Which assets share an order. */
const together = (dues: readonly DueAsset[], by: OrderBatch) =>
  batchDues(dues, by).map(each => each.assets.map(one => one.assetId));

describe('assets that are due', () => {
  const inRoom = (assetId: string, window: Window, room?: string) =>
    due(assetId, window, room ? { locationId: room } : {});

  it('get an order each, or one for a room, a model or an owner', () => {
    const dues = [
      due('a', spring, { locationId: 'r1', modelId: 'm', owner: 'x' }),
      due('b', spring, { locationId: 'r2', modelId: 'm', owner: 'y' }),
      due('c', spring, { locationId: 'r1', modelId: 'n', owner: 'y' }),
    ];
    expect(together(dues, 'asset')).toEqual([['a'], ['b'], ['c']]);
    expect(together(dues, 'room')).toEqual([['a', 'c'], ['b']]);
    expect(together(dues, 'model')).toEqual([['a', 'b'], ['c']]);
    expect(together(dues, 'owner')).toEqual([['a'], ['b', 'c']]);
  });

  it('stand alone where they have no room', () => {
    const dues = [inRoom('a', spring), inRoom('b', spring)];
    expect(together(dues, 'room')).toEqual([['a'], ['b']]);
  });

  it('share an order only with those whose windows have a day in common', () => {
    const dues = [
      inRoom('a', summer, 'r1'),
      inRoom('b', spring, 'r1'),
      inRoom('c', april, 'r1'),
    ];
    expect(batchDues(dues, 'room')).toMatchObject([
      {
        from: '2026-03-20',
        target: '2026-03-20',
        to: '2026-03-31',
        assets: [{ assetId: 'b' }, { assetId: 'c' }],
      },
      { from: '2026-06-01', target: '2026-06-15', to: '2026-06-30' },
    ]);
  });

  it('share an order of today with what is overdue', () => {
    const dues = [
      inRoom('late', over, 'r1'),
      inRoom('open', spring, 'r1'),
      inRoom('to come', april, 'r1'),
    ];
    const batches = batchDues(dues, 'room');
    expect(batches).toMatchObject([
      {
        from: '2026-03-01',
        target: '2026-03-01',
        to: '2026-03-01',
        assets: [{ assetId: 'late' }, { assetId: 'open' }],
      },
      { assets: [{ assetId: 'to come' }] },
    ]);
  });

  it('are batched alike, in whatever order they come', () => {
    const dues = ['a', 'b', 'c', 'd'].map((id, at) =>
      inRoom(id, at % 2 ? spring : summer, 'r1'),
    );
    expect(batchDues([...dues].reverse(), 'room')).toEqual(
      batchDues(dues, 'room'),
    );
  });
});
