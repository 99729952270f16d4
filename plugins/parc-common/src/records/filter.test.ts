import { assets } from '../assets';
import { everything, parseFilterParams, parseQuery } from './filter';

const param = (...given: string[]) => parseFilterParams(assets, given);
const query = (given: unknown) => parseQuery(assets, given);

describe('filter parameters', () => {
  it('reads a comma as AND, the same key twice as OR, a key alone as «has one», and several as OR', () => {
    expect(
      param(
        'status=deployed,status=lost,location=PAR/B1',
        'owner=Group:IT,serial',
      ),
    ).toEqual({
      any: [
        {
          all: [
            { field: 'status', in: ['deployed', 'lost'] },
            { field: 'location', in: ['PAR/B1'] },
          ],
        },
        {
          all: [
            { field: 'owner', in: ['group:default/it'] },
            { field: 'serial', exists: true },
          ],
        },
      ],
    });
    expect(param()).toBe(everything);
    expect(param('')).toBe(everything);
    expect(param(' status = lost ')).toEqual({
      any: [{ all: [{ field: 'status', in: ['lost'] }] }],
    });
    expect(param('name=a=b')).toEqual({
      any: [{ all: [{ field: 'name', in: ['a=b'] }] }],
    });
  });

  it.each([
    ['colour=red', 'assets have no filter "colour"'],
    ['notes=x', 'no filter "notes"'],
    ['__proto__=x', 'no filter "__proto__"'],
    ['constructor', 'no filter "constructor"'],
    ['status=shiny', 'status: "shiny" must be one of planned'],
    ['warrantyEnd=2024-02-30', 'warrantyEnd: "2024-02-30" must be a date'],
    ['warrantyEnd=0000-00-00', 'must be a date'],
    ['warrantyEnd=0000-01-01', 'must be a date'],
    ['warrantyEnd=99999-01-01', 'must be a date'],
    ['lastSeen=2024-05-31T10:00:00+23:00', 'must be a date'],
    ['lastSeen=0000-05-31T10:00:00Z', 'must be a date'],
    ['owner=it', 'owner: "it" must be an entity reference'],
    ['owner=component:default/x', 'must be an entity reference'],
    ['purchaseCost=12', 'purchaseCost: "12" cannot be compared for equality'],
    [`name=${'x'.repeat(256)}`, 'name: a value is too long'],
    ['name=a\u0000b', 'holds NUL'],
    ['name=\ud800', 'half a character'],
    [Array.from({ length: 201 }, (_, at) => `k${at}`).join(','), '200 terms'],
  ])('refuses %s, naming field and value', (given, message) => {
    expect(() => param(given)).toThrow(message);
  });
});

describe('a JSON query', () => {
  it('reads every operator', () => {
    expect(
      query({
        $all: [
          { status: 'lost', location: { $in: ['PAR', 'LYO'] } },
          {
            $any: [
              { serial: { $exists: false } },
              { name: { $hasPrefix: 'P' } },
            ],
          },
          { $not: { dependsOn: { $contains: 'system:ERP' } } },
          { purchaseDate: { $gte: '2024-01-01', $lt: '2025-01-01' } },
          { purchaseCost: { $gt: '1000 EUR' } },
        ],
      }),
    ).toEqual({
      all: [
        {
          all: [
            { field: 'status', in: ['lost'] },
            { field: 'location', in: ['PAR', 'LYO'] },
          ],
        },
        {
          any: [
            { all: [{ field: 'serial', exists: false }] },
            { all: [{ field: 'name', prefix: 'P' }] },
          ],
        },
        { not: { all: [{ field: 'dependsOn', in: ['system:default/erp'] }] } },
        {
          all: [
            {
              all: [
                { field: 'purchaseDate', compare: 'gte', value: '2024-01-01' },
                { field: 'purchaseDate', compare: 'lt', value: '2025-01-01' },
              ],
            },
          ],
        },
        { all: [{ field: 'purchaseCost', compare: 'gt', value: '1000 EUR' }] },
      ],
    });
    expect(query({})).toEqual({ all: [] });
  });

  const nested = (depth: number): unknown =>
    depth === 0 ? { status: 'lost' } : { $not: nested(depth - 1) };

  it('is nested ten deep and no deeper', () => {
    expect(() => query(nested(10))).not.toThrow();
    expect(() => query(nested(11))).toThrow('nested deeper than 10');
  });

  it.each<[unknown, string]>([
    [null, 'query: a list or null must be an object'],
    ['lost', 'query: "lost" must be an object'],
    [[], 'must be an object'],
    [{ $all: {} }, '$all must be a list'],
    [{ $all: [], status: 'lost' }, '$all must stand alone'],
    [{ $where: '1' }, 'no filter "$where"'],
    [{ status: { $regex: '.*' } }, 'status: unknown operator $regex'],
    [{ status: null }, 'must be an object'],
    [{ serial: { $exists: 'yes' } }, 'serial: $exists must be true or false'],
    [{ status: { $gt: 'lost' } }, 'status has no order'],
    [{ dependsOn: { $gt: 'x' } }, 'dependsOn has no order'],
    [{ purchaseDate: { $hasPrefix: '2024' } }, 'purchaseDate has no beginning'],
    [{ macAddresses: { $hasPrefix: '00' } }, 'macAddresses has no beginning'],
    [{ name: { $hasPrefix: { a: 1 } } }, 'name: compares with a text'],
    [{ name: { $in: [['x']] } }, 'name: compares with a text'],
    [{ name: { $in: 'x' } }, '$in must be a list'],
    [{ purchaseCost: { $gt: 1000 } }, 'an amount and a currency'],
    [{ purchaseCost: { $gt: '1000 XXXX' } }, 'an amount and a currency'],
    [{ purchaseCost: { $gt: '1.2.3 EUR' } }, 'an amount and a currency'],
    [{ purchaseCost: { $gt: '1.5 JPY' } }, 'an amount and a currency'],
    [{ $any: Array(201).fill({}) }, 'a list of at most 200'],
    [{ $any: Array(100).fill({ $all: [{}, {}] }) }, 'more than 200 terms'],
    [JSON.parse('{"__proto__":{"$in":["x"]}}'), 'no filter "__proto__"'],
  ])('refuses %j', (given, message) => {
    expect(() => query(given)).toThrow(message);
  });

  it('quotes only the beginning of what is very long', () => {
    expect(() => query({ ['x'.repeat(10_000)]: 1 })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{0,900}$/) }),
    );
  });
});
