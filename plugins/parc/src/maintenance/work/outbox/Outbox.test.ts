import { aWorkOrder, aWorkOrderItem } from '../../../testing/aWorkOrder';
import { errorBody, FakeParc, type Call } from '../../../testing/FakeParc';
import { Outbox } from './Outbox';
import { MemoryWorkStore } from './WorkStore';

const user = 'user:default/theo.lambert';
const order = { id: 'id-of-WO-0001', ref: 'WO-0001' };
const items = `/work-orders/${order.id}/assets`;
const laptop = aWorkOrderItem('LT-1');
const path = `${items}/id-of-LT-1`;

/** What a fake API answers; the network is cut as long as the test says so. */
const aRegister = (handlers: ConstructorParameters<typeof FakeParc>[0]) => {
  const network = { isCut: false };
  const parc = new FakeParc(
    Object.fromEntries(
      Object.entries(handlers).map(([key, handle]) => [
        key,
        (call: Call) => {
          if (network.isCut) throw new TypeError('Failed to fetch');
          return handle(call);
        },
      ]),
    ),
  );
  return { parc, network };
};

const stale = {
  status: 412,
  body: errorBody(412, { name: 'PreconditionFailedError', message: 'changed' }),
};

describe('the outbox of a technician', () => {
  let store: MemoryWorkStore;
  let today: string;
  let at: number;

  const anOutbox = async (parc: FakeParc) => {
    const outbox = new Outbox(user, store, parc.client, () => ({
      at: (at += 1),
      today,
    }));
    await outbox.open();
    return outbox;
  };

  beforeEach(() => {
    store = new MemoryWorkStore();
    today = '2026-06-10';
    at = 0;
  });

  it('keeps what was entered without a network, over a closed page, and sends it once there is one', async () => {
    const { parc, network } = aRegister({
      [`POST ${path}/done`]: () => ({
        body: { ...laptop, state: 'done', version: 2 },
      }),
    });
    network.isCut = true;
    const before = await anOutbox(parc);
    await before.enter(order, laptop, { answers: { disk: 82 } });
    await before.enter(order, laptop, { verb: 'done' });
    await before.send();
    expect(before.getState()).toMatchObject({ isOffline: true });

    const after = await anOutbox(parc);
    expect(after.getState().works).toHaveLength(1);
    network.isCut = false;
    today = '2026-06-11';
    await after.send();

    expect(after.getState().works).toEqual([]);
    expect(await store.pending(user)).toEqual([]);
    expect(parc.callsOf(`POST ${path}/done`).at(-1)).toMatchObject({
      body: { answers: { disk: 82 }, on: '2026-06-10' },
      ifMatch: '"1"',
    });
  });

  it('says of which day it was, where it is sent on a later one', async () => {
    const { parc } = aRegister({
      [`POST ${path}/skip`]: () => ({ body: { ...laptop, state: 'skipped' } }),
    });
    const outbox = await anOutbox(parc);
    await outbox.enter(order, laptop, { verb: 'skip', reason: 'Away' });
    today = '2026-06-12';
    await outbox.send();

    expect(parc.callsOf(`POST ${path}/skip`)[0].body).toEqual({
      reason: 'Away',
      on: '2026-06-10',
    });
  });

  it('sends the photos first, and one whose answer was lost not twice', async () => {
    const files = `/work-orders/${order.id}/files`;
    const { parc } = aRegister({
      [`GET ${files}`]: () => ({
        body: { items: [{ id: 'file-1', name: 'LT-1-label-1.jpg' }] },
      }),
      [`POST ${files}`]: () => ({ body: { id: 'file-2' } }),
      [`PATCH ${path}`]: () => ({ body: { ...laptop, version: 2 } }),
    });
    const outbox = await anOutbox(parc);
    const photo = (id: string) => ({
      id,
      step: 'label',
      name: `LT-1-label-${id}.jpg`,
      file: new Blob(['photo']),
    });
    await outbox.enter(order, laptop, {
      answers: { label: ['1'] },
      photo: photo('1'),
    });
    await outbox.enter(order, laptop, {
      answers: { label: ['1', '2'] },
      photo: photo('2'),
    });
    await outbox.send();

    expect(
      parc.callsOf(`POST ${files}`).map(({ params }) => params.get('name')),
    ).toEqual(['LT-1-label-2.jpg']);
    expect(parc.callsOf(`PATCH ${path}`)[0].body).toEqual({
      answers: { label: ['file-1', 'file-2'] },
    });
    expect(outbox.getState().works).toEqual([]);
  });

  it('goes on top of what somebody else did to another step', async () => {
    const theirs = { ...laptop, version: 2, answers: { fan: true } };
    const { parc } = aRegister({
      [`PATCH ${path}`]: ({ ifMatch }) =>
        ifMatch === '"2"' ? { body: { ...theirs, version: 3 } } : stale,
      [`GET ${path}`]: () => ({ body: theirs }),
    });
    const outbox = await anOutbox(parc);
    await outbox.enter(order, laptop, { answers: { disk: 82 } });
    await outbox.send();

    expect(outbox.getState().works).toEqual([]);
  });

  it('asks where somebody else did the same, and keeps mine if I say so', async () => {
    const theirs = { ...laptop, version: 2, answers: { disk: 40 } };
    const { parc } = aRegister({
      [`PATCH ${path}`]: ({ ifMatch }) =>
        ifMatch === '"2"' ? { body: { ...theirs, version: 3 } } : stale,
      [`GET ${path}`]: () => ({ body: theirs }),
    });
    const outbox = await anOutbox(parc);
    await outbox.enter(order, laptop, { answers: { disk: 82 } });
    await outbox.send();
    await outbox.send();
    const asked = outbox.pendingOf(order.id, 'id-of-LT-1')!;
    expect(asked.problem).toMatchObject({ status: 412, theirs });
    expect(parc.callsOf(`PATCH ${path}`)).toHaveLength(1);

    await outbox.keepMine(asked);
    await outbox.send();

    expect(outbox.getState().works).toEqual([]);
    expect(parc.callsOf(`PATCH ${path}`).at(-1)?.body).toEqual({
      answers: { disk: 82 },
    });
  });

  it('opens again what somebody else has ended, where I keep mine', async () => {
    const theirs = { ...laptop, version: 2, state: 'skipped' as const };
    const refused = { name: 'ConflictError', code: 'item-not-open' };
    const { parc } = aRegister({
      [`POST ${path}/done`]: ({ ifMatch }) =>
        ifMatch === '"3"'
          ? { body: { ...laptop, state: 'done', version: 4 } }
          : { status: 409, body: errorBody(409, refused) },
      [`POST ${path}/undo`]: () => ({ body: { ...laptop, version: 3 } }),
      [`GET ${path}`]: () => ({ body: theirs }),
    });
    const outbox = await anOutbox(parc);
    await outbox.enter(order, laptop, { verb: 'done' });
    await outbox.send();
    await outbox.keepMine(outbox.pendingOf(order.id, 'id-of-LT-1')!);
    await outbox.send();

    expect(parc.callsOf(`POST ${path}/undo`)).toMatchObject([
      { ifMatch: '"2"' },
    ]);
    expect(outbox.getState().works).toEqual([]);
  });

  it('closes an order after all that was done in it', async () => {
    const sent: string[] = [];
    const { parc } = aRegister({
      [`POST ${path}/done`]: () => {
        sent.push('done');
        return { body: { ...laptop, state: 'done', version: 2 } };
      },
      [`GET /work-orders/${order.id}`]: () => ({
        body: aWorkOrder({ status: 'in-progress' }),
      }),
      [`POST /work-orders/${order.id}/close`]: () => {
        sent.push('close');
        return { body: aWorkOrder({ status: 'done' }) };
      },
    });
    const outbox = await anOutbox(parc);
    await outbox.close(order);
    await outbox.enter(order, laptop, { verb: 'done' });
    await outbox.send();
    await outbox.send();

    expect(sent).toEqual(['done', 'close']);
    expect(outbox.getState().works).toEqual([]);
  });

  it('keeps what cannot be taken until the reader gives it up', async () => {
    const gone = { name: 'ConflictError', code: 'wrong-status' };
    const { parc } = aRegister({
      [`POST ${path}/done`]: () => ({
        status: 409,
        body: errorBody(409, gone),
      }),
      [`GET ${path}`]: () => ({
        body: { ...laptop, state: 'left', version: 2 },
      }),
    });
    const outbox = await anOutbox(parc);
    await outbox.enter(order, laptop, { verb: 'done', answers: { disk: 1 } });
    await outbox.send();
    expect(await store.pending(user)).toMatchObject([
      { answers: { disk: 1 }, problem: { code: 'wrong-status' } },
    ]);

    const [{ key }] = outbox.getState().works;
    await outbox.discard(key);
    expect(await store.pending(user)).toEqual([]);
  });
});
