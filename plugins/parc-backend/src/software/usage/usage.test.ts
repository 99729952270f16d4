import { peakOfSessions } from '@parc/backstage-plugin-parc-common';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';
import { lastUsedOn, UsageStore } from './UsageStore';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const nobody = 'user:default/nobody';
const ines = 'user:default/ines';

describe.each(testDatabases.eachSupportedId())('usage on %s', databaseId => {
  let parc: RunningParc;
  let store: UsageStore;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId), {
      policies: { [nobody]: { 'parc.access': true, 'parc.asset.read': true } },
    });
    store = new UsageStore(parc.knex);
    for (const code of ['cad-of-test', 'idle-of-test']) {
      ids[code] = uuidv7();
      await parc.knex('products').insert({
        id: ids[code],
        version: 1,
        created_at: at(0),
        updated_at: at(0),
        code,
        name: code,
        licensing: 'licensed',
      });
    }
    const { body } = await parc
      .as(manager)
      .post('/assets')
      .send({ tag: 'PC-1', category: 'laptop' })
      .expect(201);
    ids.asset = body.id;
  });
  afterAll(() => parc.stop());
  beforeEach(() => parc.knex('software_usage').delete());

  const report = async (items: unknown[]) => {
    const { body } = await parc
      .as(manager)
      .post('/software-usage')
      .send({ items })
      .expect(200);
    return body;
  };
  const at = (hour: number) =>
    `2026-05-04T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const session = (
    from: number,
    until?: number,
    by: object = { user: ines },
  ) => ({
    product: 'cad-of-test',
    from: at(from),
    ...(until === undefined ? {} : { until: at(until) }),
    ...by,
  });

  it('is written down once, whoever tells of it how often; only its end may come later', async () => {
    const none = { created: 0, updated: 0, unchanged: 0, errors: [] };
    const items = [session(9), session(9, 11, { asset: 'pc-1' })];
    expect(await report(items)).toEqual({ ...none, created: 2 });
    expect(await report(items)).toEqual({ ...none, unchanged: 2 });
    expect(await report([session(9, 12), session(9, 12)])).toEqual({
      ...none,
      updated: 1,
      unchanged: 1,
    });
    expect(await report([session(9)])).toEqual({ ...none, unchanged: 1 });
    const { rows } = await parc.knex.raw(
      `select ${lastUsedOn('?', '?')} as last`,
      [ids.asset, ids['cad-of-test']],
    );
    expect(rows[0].last.toISOString()).toBe(at(11));
  });

  it('is refused item by item, naming row, field and value', async () => {
    const { created, errors } = await report([
      session(9),
      { ...session(9), product: 'nothing' },
      { ...session(9), asset: 'PC-2' },
      session(12, 9),
      { product: 'cad-of-test', from: at(9) },
      'x',
    ]);
    expect(created).toBe(1);
    expect(
      errors.map(
        ({
          row,
          field,
          value,
        }: {
          row: number;
          field: string;
          value: unknown;
        }) => [row, field, value],
      ),
    ).toEqual([
      [2, 'product', 'nothing'],
      [3, 'asset', 'PC-2'],
      [4, 'until', at(9)],
      [5, 'user', undefined],
      [6, undefined, undefined],
    ]);
    await parc
      .as(manager)
      .post('/software-usage')
      .send({ items: [] })
      .expect(400);
    await parc
      .as(nobody)
      .post('/software-usage')
      .send({ items: [session(9)] })
      .expect(403);
  });

  const peakOf = async (since: number, until: number) => {
    const sessions = await store.between(
      [ids['cad-of-test']],
      at(since),
      at(until),
    );
    return peakOfSessions(sessions)?.sessions;
  };

  it('has a peak of sessions at once, half-open, unknown where none was ever reported', async () => {
    // The vector of the reference: 9–11, 10–12, 11–13 make 2.
    await report([session(9, 11), session(10, 12), session(11, 13)]);
    expect(await peakOf(0, 23)).toBe(2);
    expect(await peakOf(12, 23)).toBe(1);
    expect(await peakOf(13, 23)).toBeUndefined();
    expect(await store.between([ids['idle-of-test']], at(0), at(23))).toEqual(
      [],
    );
    await report([session(10, undefined, { asset: 'PC-1' })]);
    expect(await peakOf(0, 23)).toBe(3);
  });

  it('has the peak that counting at every moment finds', async () => {
    const hour = fc.integer({ min: 0, max: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(hour, fc.integer({ min: 0, max: 3 })), {
          minLength: 1,
          maxLength: 12,
        }),
        async given => {
          await parc.knex('software_usage').delete();
          await store.save(
            given.map(([from, length], index) => ({
              productId: ids['cad-of-test'],
              user: `user:default/u${index}`,
              from: at(from),
              until: at(from + length),
            })),
            at(23),
          );
          const counts = Array.from(
            { length: 24 },
            (_, now) =>
              given.filter(
                ([from, length]) => from <= now && now < from + length,
              ).length,
          );
          expect((await peakOf(0, 23)) ?? 0).toBe(Math.max(...counts));
        },
      ),
      { numRuns: 15 },
    );
  });
});
