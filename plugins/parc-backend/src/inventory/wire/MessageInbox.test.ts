import { MessageInbox } from './MessageInbox';
import type { ReceivedMessage } from './MessageStore';

const aMessage = (deviceId: string, bytes = 10) =>
  ({ deviceId, body: Buffer.alloc(bytes) } as ReceivedMessage);

/** A store whose statements end when the test says so; it refuses whatever is named `bad`. */
function aStore() {
  const statements: string[][] = [];
  const ending: Array<() => void> = [];
  return {
    statements,
    endNext: () => ending.shift()!(),
    insert: (messages: readonly ReceivedMessage[]) => {
      const names = messages.map(({ deviceId }) => deviceId);
      statements.push(names);
      return new Promise<void>((resolve, reject) => {
        ending.push(
          names.includes('bad') ? () => reject(new Error('bad')) : resolve,
        );
      });
    },
  };
}

/** Lets what was promised happen. */
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('the inbox of messages', () => {
  it('takes the first at once, and what comes meanwhile together, in its order', async () => {
    const store = aStore();
    const rings = jest.fn();
    const inbox = new MessageInbox(store, rings);
    const done = ['a', 'b', 'c'].map(each => inbox.put(aMessage(each)));
    expect(store.statements).toEqual([['a']]);
    expect(rings).not.toHaveBeenCalled();
    store.endNext();
    await settle();
    expect(store.statements).toEqual([['a'], ['b', 'c']]);
    expect(rings).toHaveBeenCalledTimes(1);
    store.endNext();
    await Promise.all(done);
  });

  it('writes no more than so many, and so much, at once', async () => {
    const store = aStore();
    const inbox = new MessageInbox(store, () => {});
    const messages = [
      aMessage('first'),
      ...Array.from({ length: 40 }, (_, at) => aMessage(`small-${at}`)),
      aMessage('large-1', 3_000_000),
      aMessage('large-2', 3_000_000),
    ];
    const done = Promise.all(messages.map(each => inbox.put(each)));
    for (let statement = 0; statement < 4; statement += 1) {
      store.endNext();
      await settle();
    }
    await done;
    expect(store.statements.map(({ length }) => length)).toEqual([1, 32, 9, 1]);
  });

  it('loses none for the sake of one that the database refuses', async () => {
    const store = aStore();
    const inbox = new MessageInbox(store, () => {});
    const done = Promise.allSettled(
      ['a', 'b', 'bad', 'c'].map(each => inbox.put(aMessage(each))),
    );
    for (let statement = 0; statement < 5; statement += 1) {
      store.endNext();
      await settle();
    }
    expect((await done).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(store.statements.slice(2)).toEqual([['b'], ['bad'], ['c']]);
    await Promise.all([inbox.put(aMessage('later')), store.endNext()]);
  });
});
