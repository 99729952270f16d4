import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { inventoryShape } from '../testing/inventoryShape';
import { readSample, samples } from '../testing/readSample';
import { InventoryUnreadable } from './InventoryUnreadable';
import { parseMessage } from './parseMessage';

/** More of them, for a longer run by hand: PARC_FUZZ_RUNS=100000. */
const numRuns = Number(process.env.PARC_FUZZ_RUNS ?? 150);

/** No message of this size may take longer; a quick machine needs a hundredth. */
const slowest = 5_000;

/**
 * Whatever comes in: an inventory of exactly the promised shape, which survives JSON as it is, or a refusal with a
 * reason; and soon.
 */
function isReadOrRefused(body: Uint8Array): void {
  const started = performance.now();
  try {
    const parsed = parseMessage({
      body,
      maxBytes: 1_000_000,
      keepsProcesses: true,
      keepsEnvironment: true,
    });
    const { inventory } = parsed;
    inventoryShape.parse(inventory);
    expect(JSON.parse(JSON.stringify(inventory))).toEqual(inventory);
    const keys = inventory.sections.components?.items.map(
      each => `${each.kind} ${each.key}`,
    );
    expect(new Set(keys).size).toBe(keys?.length ?? 0);
  } catch (error) {
    if (!(error instanceof InventoryUnreadable)) throw error;
    expect(error.message).toMatch(/^(is|has|unfolds) .{1,200}$/);
  }
  expect(performance.now() - started).toBeLessThan(slowest);
}

const check = (bodies: fc.Arbitrary<Uint8Array>) =>
  fc.assert(fc.property(bodies, isReadOrRefused), { numRuns });

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const sample = fc.constantFrom(...samples).map(readSample);
const jsonSample = fc
  .constantFrom(...samples.filter(each => each.endsWith('.json')))
  .map(name => JSON.parse(readSample(name).toString()));

/** What no section expects. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    Number.MAX_VALUE,
    -1,
    1e21,
    9007199254740993,
    0.1,
    '1e999',
    '9'.repeat(400),
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    'N/A',
    '',
    [],
    {},
    [[[]]],
    '99999-99-99',
    '255.255.255.255/999',
    '::ffff:1.2.3.4%eth0',
    '0x7f.1',
    'a'.repeat(70_000),
    `${' '.repeat(20_000)}x`,
    '-'.repeat(20_000),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('whatever an agent sends is read or refused', () => {
  it('random bytes', () => check(fc.uint8Array({ maxLength: 4_000 })));

  it('random bytes in zlib, and zlib that is cut', () =>
    check(
      fc
        .tuple(fc.uint8Array({ maxLength: 4_000 }), fc.nat(5_000))
        .map(([bytes, end]) =>
          new Uint8Array(deflateSync(bytes)).slice(0, end),
        ),
    ));

  it('samples with some bytes replaced', () =>
    check(
      fc
        .tuple(
          sample,
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
            minLength: 1,
            maxLength: 12,
          }),
        )
        .map(([body, changes]) => {
          const changed = new Uint8Array(body);
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          return changed;
        }),
    ));

  it('samples of which a piece is missing, doubled or moved', () =>
    check(
      fc
        .tuple(sample, fc.nat(), fc.nat(2_000), fc.nat())
        .map(([body, from, length, to]) => {
          const start = from % body.length;
          const piece = body.subarray(start, start + length);
          const at = to % body.length;
          return new Uint8Array(
            Buffer.concat([body.subarray(0, at), piece, body.subarray(at)]),
          );
        }),
    ));

  it('samples with odd values in JSON', () =>
    check(
      fc
        .tuple(jsonSample, fc.array(fc.tuple(fc.nat(), odd), { minLength: 1 }))
        .map(([request, changes]) =>
          bytesOf(JSON.stringify(replaceLeaves(request, changes))),
        ),
    ));

  it('samples with odd values in XML', () =>
    check(
      fc
        .tuple(
          fc.constantFrom(...samples.filter(each => each.endsWith('.xml'))),
          fc.array(fc.tuple(fc.nat(), odd), { minLength: 1 }),
        )
        .map(([name, changes]) => {
          const parts = readSample(name)
            .toString()
            .split(/(?<=>)(?=[^<\s])/);
          for (const [at, value] of changes) {
            const text =
              typeof value === 'string' ? value : JSON.stringify(value);
            parts[at % parts.length] = `${text}<A>${text}</A>`;
          }
          return bytesOf(parts.join(''));
        }),
    ));

  it('sections that are anything', () =>
    check(
      fc
        .record({
          deviceid: fc.oneof(fc.constant('d'), odd),
          action: fc.oneof(fc.constant('inventory'), odd),
          itemtype: fc.oneof(fc.constant('Computer'), odd),
          partial: odd,
          tag: odd,
          content: fc.dictionary(
            fc.constantFrom(...sectionNames),
            fc.oneof(
              odd,
              fc.array(
                fc.dictionary(fc.constantFrom(...fieldNames), odd, {
                  maxKeys: 12,
                }),
                { maxLength: 5 },
              ),
            ),
            { maxKeys: 8 },
          ),
        })
        .map(request => bytesOf(JSON.stringify(request))),
    ));

  it('depth and length without end', () =>
    check(
      fc
        .tuple(
          fc.constantFrom(
            '[',
            '{"a":',
            '<a>',
            '<REQUEST>',
            '"',
            '&',
            '&#',
            '\\',
          ),
          fc.integer({ min: 1, max: 100_000 }),
          fc.constantFrom(
            '',
            '{"deviceid":"a","content":',
            '<REQUEST><CONTENT>',
          ),
        )
        .map(([piece, times, before]) => bytesOf(before + piece.repeat(times))),
    ));
});

const sectionNames = [
  ...Object.keys(JSON.parse(readSample('laptop.json').toString()).content),
  ...Object.keys(JSON.parse(readSample('printer.json').toString()).content),
  ...Object.keys(JSON.parse(readSample('phone.json').toString()).content),
  'virtualmachines',
  'databases_services',
  'powersupplies',
  'network_components',
];

/** All names of fields in the samples. */
const fieldNames = [
  ...new Set(
    samples.flatMap(name =>
      Array.from(
        readSample(name)
          .toString()
          .matchAll(/"(\w+)":|<([A-Z_0-9]+)>/g),
        ([, json, xml]) => json ?? xml.toLowerCase(),
      ),
    ),
  ),
];

/** A copy in which the leaves at these places (counted through) are others. */
function replaceLeaves(
  given: unknown,
  changes: ReadonlyArray<readonly [number, unknown]>,
): unknown {
  const total = countLeaves(given);
  const byLeaf = new Map(changes.map(([at, value]) => [at % total, value]));
  let leaf = -1;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, walk(each)]),
      );
    }
    leaf += 1;
    return byLeaf.has(leaf) ? byLeaf.get(leaf) : value;
  };
  return walk(given);
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>(
    (sum, each) => sum + countLeaves(each),
    0,
  );
}
