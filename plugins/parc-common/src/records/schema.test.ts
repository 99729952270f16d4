import { assets } from '../assets';
import { locations } from '../locations';
import { categories, models } from '../models';
import { suppliers } from '../suppliers';
import { createSchema, inputSchema, patchSchema, recordSchema } from './schema';
import { text, texts } from './fields';

const issuesOf = (result: { error?: { issues: object[] } }) =>
  (result.error?.issues ?? []) as Array<{
    code: string;
    path: string[];
    keys?: string[];
  }>;

describe('the body of a create', () => {
  const create = createSchema(assets);

  it('takes what a person writes, trimmed and made uniform', () => {
    expect(
      create.parse({
        tag: ' LT-7 ',
        category: { ref: 'laptop' },
        location: 'par/b1',
        owner: 'Group:IT',
        name: null,
        purchaseCost: { amount: 12, currency: 'EUR' },
      }),
    ).toEqual({
      tag: 'LT-7',
      category: 'laptop',
      location: 'par/b1',
      owner: 'group:default/it',
      name: null,
      purchaseCost: { amount: '12.00', currency: 'EUR' },
    });
  });

  it.each([
    'id',
    'version',
    'colour',
    'managedBy',
    'declared',
    'lastSeen',
    'entityName',
    '__proto__',
    'constructor',
  ])('does not know %s', name => {
    const body = JSON.parse(`{${JSON.stringify(name)}:"x"}`);
    const [issue] = issuesOf(create.safeParse(body));
    expect(issue).toMatchObject({ code: 'unrecognized_keys', keys: [name] });
  });

  it('needs what is required and has no default, and takes no null for it', () => {
    const create2 = createSchema(suppliers);
    expect(issuesOf(create2.safeParse({})).map(each => each.path[0])).toEqual([
      'code',
      'name',
    ]);
    expect(
      issuesOf(create2.safeParse({ code: 'x', name: null }))[0].path,
    ).toEqual(['name']);
  });
});

describe('the body of a patch', () => {
  const patch = patchSchema(assets);

  it('clears with null what may be empty, and refuses it for what is required', () => {
    expect(patch.parse({ name: null, reason: ' gone ' })).toEqual({
      name: null,
      reason: 'gone',
    });
    expect(issuesOf(patch.safeParse({ category: null }))[0].path).toEqual([
      'category',
    ]);
    expect(issuesOf(patch.safeParse({ tag: null }))[0].path).toEqual(['tag']);
  });

  it.each(['status', 'assignedTo', 'assignedSince', 'managedBy'])(
    'leaves %s to the verbs and the service',
    name => {
      expect(issuesOf(patch.safeParse({ [name]: 'x' }))[0]).toMatchObject({
        keys: [name],
      });
    },
  );
});

describe('a text', () => {
  it('is at most as long as its field says, and no pattern runs on a longer one', () => {
    const pattern = { test: jest.fn(), lastIndex: 0, source: '', flags: '' };
    const schema = inputSchema(text({ max: 5, pattern: pattern as never }));
    expect(issuesOf(schema.safeParse('abcdef'))[0].code).toBe('too_big');
    expect(pattern.test).not.toHaveBeenCalled();
  });

  it.each(['a\u0000b', '\ud800', 'x\udfffy'])(
    'is refused when it cannot be kept: %j',
    given => {
      expect(inputSchema(text()).safeParse(given).success).toBe(false);
      expect(inputSchema(texts()).safeParse([given]).success).toBe(false);
      expect(
        inputSchema(assets.fields.location).safeParse({ ref: given }).success,
      ).toBe(false);
      expect(inputSchema(assets.fields.owner).safeParse(given).success).toBe(
        false,
      );
    },
  );

  it('may hold any whole character', () => {
    expect(inputSchema(text()).parse('É 日本 😀\t')).toBe('É 日本 😀');
  });
});

describe('patterns', () => {
  const hostile: Array<[string, string]> = [
    ...[
      'A',
      'a',
      '0',
      '-',
      '.',
      'a.',
      '/',
      'a/',
      ':',
      '{yyyy}',
      '@',
      '1.',
    ].flatMap(each => [
      [each, `${each.repeat(20_000)}!`] as [string, string],
      [`A${each}`, `A${each.repeat(20_000)}\n`] as [string, string],
      [`short ${each}`, `${each.repeat(250)}!`.slice(-250)] as [string, string],
    ]),
  ];
  const patterned = [assets, categories, models, suppliers, locations].flatMap(
    noun =>
      Object.entries(noun.fields).flatMap(([name, field]) =>
        'pattern' in field && field.pattern
          ? [[`${noun.plural}.${name}`, field] as const]
          : [],
      ),
  );

  it.each(patterned)('%s refuses a hostile text in no time', (_, field) => {
    const schema = inputSchema(field);
    const start = process.hrtime.bigint();
    for (const [, given] of hostile) {
      schema.safeParse(given);
      schema.safeParse([given]);
      // Each pattern by itself, on the longest text that reaches it.
      field.pattern!.test(given.slice(0, 255));
    }
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(300);
  });

  it.each([
    ['LT-{yyyy}-{0000}', true],
    ['A{000}', true],
    ['PC{yy}.{000}', true],
    ['X-{yyyy}B-{yy}_{000000000}', true],
    ['LT-{yyyy}', false],
    ['{yyyy}-{000}', false],
    ['LT--{000}', false],
    ['LT-{00}', false],
    ['LT {000}', false],
    ['LT-{yyy}-{000}', false],
    [`${'a'.repeat(39)}!`, false],
  ])('a category numbers by %s: %s', (given, isGood) => {
    const schema = inputSchema(categories.fields.tagPattern);
    expect(schema.safeParse(given).success).toBe(isGood);
  });
});

describe('a date', () => {
  it.each([
    ['2024-02-29', true],
    ['1900-01-01', true],
    ['9999-12-31', true],
    ['2023-02-29', false],
    ['0000-00-00', false],
    ['0000-01-01', false],
    ['1899-12-31', false],
    ['99999-01-01', false],
    ['2024-1-1', false],
    ['2024-01-01T00:00:00Z', false],
  ])('%s: %s', (given, isGood) => {
    const schema = inputSchema(assets.fields.warrantyEnd);
    expect(schema.safeParse(given).success).toBe(isGood);
  });
});

it('an answered record may leave fields out, and says of which shape the others are', () => {
  const record = {
    id: '01920000-0000-7000-8000-000000000000',
    ref: 'LT-1',
    version: 1,
    createdAt: '2024-05-31T10:00:00.000Z',
    updatedAt: '2024-05-31T10:00:00.000Z',
    location: { id: 'x', ref: 'PAR', name: 'Paris' },
  };
  expect(recordSchema(assets).parse(record)).toEqual(record);
  expect(
    recordSchema(assets).safeParse({ ...record, location: 'PAR' }).success,
  ).toBe(false);
});
