import { deflateSync } from 'node:zlib';
import { InventoryParsers } from './InventoryParsers';
import { InventoryUnreadable } from './parse';
import { readSample } from './testing/readSample';

const message = (body: Uint8Array) => ({
  body,
  maxBytes: 64 * 1024 * 1024,
  keepsProcesses: false,
  keepsEnvironment: false,
});

const laptop = () => message(deflateSync(readSample('laptop.json')));

describe('parsers in threads of their own', () => {
  let parsers: InventoryParsers;
  const crashes: string[] = [];

  beforeAll(() => {
    parsers = new InventoryParsers({
      threads: 2,
      threadMebibytes: 64,
      onCrash: error => crashes.push(error.message),
    });
  });
  afterAll(() => parsers.close());

  it('make of a message what the same call makes in this thread', async () => {
    const here = new InventoryParsers({ threads: 0 });
    const parsed = await parsers.parse(laptop());
    expect(parsed.inventory.identity.serial).toBe('7QX4KN3');
    expect(parsed).toEqual(await here.parse(laptop()));
  });

  it('leave the message as it is, so that it can be parsed again', async () => {
    const one = laptop();
    await parsers.parse(one);
    await expect(parsers.parse(one)).resolves.toMatchObject({
      inventory: { itemType: 'Computer' },
    });
  });

  it('say why a message cannot be read', async () => {
    const refused = parsers.parse(message(Buffer.from('<html/>')));
    await expect(refused).rejects.toThrow(InventoryUnreadable);
    await expect(refused).rejects.toThrow('is a html, not a request');
  });

  it('unfold no further than they may', async () => {
    const bomb = message(deflateSync(Buffer.alloc(5_000_000)));
    const refused = parsers.parse({ ...bomb, maxBytes: 1_000_000 });
    await expect(refused).rejects.toThrow('unfolds to more than 1000000 bytes');
    const broken = message(laptop().body.subarray(0, 500));
    await expect(parsers.parse(broken)).rejects.toThrow(
      'is not what its compression says',
    );
  });

  it('fail a message that takes all memory, and no other', async () => {
    // Small values with names of their own: they need several times what there is.
    const values = Array.from({ length: 300_000 }, (_, n) => `{"k${n}":0}`);
    const greedy = Buffer.from(
      `{"deviceid":"d","content":{"a":[${values.join()}]}}`,
    );
    const [first, second, third] = await Promise.allSettled([
      parsers.parse(laptop()),
      parsers.parse(message(greedy)),
      parsers.parse(laptop()),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(third.status).toBe('fulfilled');
    expect(second).toMatchObject({
      status: 'rejected',
      reason: new InventoryUnreadable('takes more memory than it may'),
    });
    // The thread is replaced.
    await expect(parsers.parse(laptop())).resolves.toBeDefined();
  });

  it('fail a message that takes too long', async () => {
    const hasty = new InventoryParsers({ threads: 1, timeoutMilliseconds: 1 });
    await expect(hasty.parse(laptop())).rejects.toThrow(
      'takes longer than 0.001 seconds',
    );
    await hasty.close();
  });
});
