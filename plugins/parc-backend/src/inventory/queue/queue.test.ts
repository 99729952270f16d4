import { testDatabases } from '../../testing/startParc';
import { startReconciliation } from '../../testing/startReconciliation';
import { QueueStore } from './QueueStore';

jest.setTimeout(60_000);

const machine = (number: number) => ({
  deviceId: `d-${number}`,
  identity: { serial: `SN${number}`, name: `m-${number}` },
});

describe.each(testDatabases.eachSupportedId())('the queue on %s', id => {
  let parc: Awaited<ReturnType<typeof startReconciliation>>;
  let parse: (body: Buffer) => void;
  beforeAll(async () => {
    parc = await startReconciliation(await testDatabases.init(id), {
      whileParsing: body => parse(body),
    });
  });
  beforeEach(() => {
    parse = () => {};
    return parc.clear();
  });

  const take = async (limit: number) => {
    const now = parc.now();
    const store = new QueueStore(parc.knex);
    return store.take(limit, now, now.plus({ seconds: 30 }));
  };

  it('gives each message to one worker, and one of each device at a time, in order', async () => {
    const ids: string[] = [];
    for (const number of [1, 1, 2, 1, 3])
      ids.push(await parc.deliver(machine(number)));
    const taken = await Promise.all([take(2), take(2), take(2)]);
    expect(
      taken
        .flat()
        .map(each => each.id)
        .sort(),
    ).toEqual([ids[0], ids[2], ids[4]].sort());
    expect(await take(10)).toEqual([]);
  });

  it('is worked off by others when a worker dies, each message once', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 20; number += 1)
      ids.push(await parc.deliver(machine(number)));
    // It took five and was never heard of again.
    const lost = await take(5);
    await parc.workOff();
    expect(await parc.knex('assets').count()).toEqual([{ count: '15' }]);
    parc.later({ seconds: 31 });
    await parc.workOff();
    expect(await parc.knex('assets').count()).toEqual([{ count: '20' }]);
    expect(await parc.knex('history').count()).toEqual([{ count: '20' }]);
    // It lives after all, and finds that others did it.
    for (const each of lost) {
      const store = new QueueStore(parc.knex);
      await parc.knex.transaction(async trx =>
        expect(await store.hold(trx, each)).toBe(false),
      );
    }
    const states = await Promise.all(ids.map(each => parc.message(each)));
    expect(new Set(states.map(each => each.outcome))).toEqual(
      new Set(['created']),
    );
  });

  it('keeps what cannot be read with its reason, and works it off after a fix', async () => {
    parse = () => {
      throw Object.assign(new Error('is no inventory'), {
        name: 'InventoryUnreadable',
      });
    };
    const message = await parc.deliver(machine(1));
    await parc.drain();
    expect(await parc.message(message)).toMatchObject({
      state: 'failed',
      error: 'is no inventory',
      hasBody: true,
    });
    parse = () => {};
    expect(
      await parc.messages.replay(parc.context.who, { ids: undefined }),
    ).toEqual({ replayed: 1 });
    await parc.workOff();
    expect(await parc.message(message)).toMatchObject({ outcome: 'created' });
  });

  it('tries again what failed for another reason, later and not for ever; what comes after it waits', async () => {
    parse = body => {
      if (body.includes('SN1')) throw new Error('no memory');
    };
    const first = await parc.deliver(machine(1));
    const second = await parc.deliver({
      ...machine(1),
      identity: { serial: 'SN2' },
    });
    await parc.drain();
    expect(await parc.message(first)).toMatchObject({ state: 'waiting' });
    expect(await parc.message(second)).toMatchObject({ state: 'waiting' });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      parc.later({ minutes: 1 });
      await parc.drain();
    }
    expect(await parc.message(first)).toMatchObject({
      state: 'failed',
      error: 'no memory',
    });
    expect(await parc.message(second)).toMatchObject({ outcome: 'created' });
  });

  it('forgets what came in long ago, but not the last whole inventory of an agent', async () => {
    const kept = await parc.deliver(machine(1));
    await parc.workOff();
    await parc.deliver(machine(1));
    await parc.workOff();
    parc.later({ days: 20 });
    await parc.messages.forgetOld();
    expect(
      (await parc.knex('inventory_messages').pluck('id')).map(String),
    ).toEqual([kept]);
  });

  it('ends after the message at hand, and gives back what was not begun', async () => {
    for (let number = 0; number < 5; number += 1)
      await parc.deliver(machine(number));
    const worker = parc.worker();
    let stopped: Promise<void> | undefined;
    parse = () => {
      stopped ??= worker.stop();
    };
    worker.start();
    await parc.until(() => stopped !== undefined);
    await stopped;
    const states = await parc.knex('inventory_messages').pluck('state');
    expect(states).toEqual(Array(5).fill('waiting'));
    expect(await parc.knex('inventory_messages').max('attempts')).toEqual([
      { max: 0 },
    ]);
  });
});
