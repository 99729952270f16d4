import {
  assets,
  createSchema,
  patchSchema,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import {
  missingFields,
  parseAmount,
  rebased,
  toCopyValues,
  toCreateBody,
  toFormValues,
  toPatch,
} from './formValues';

const anAsset = (values: object = {}): AnyRecord => ({
  id: '01890000-0000-7000-8000-000000000000',
  ref: 'LT-2024-0001',
  version: 3,
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
  tag: 'LT-2024-0001',
  category: { id: 'c1', ref: 'laptop', name: 'Laptop' },
  status: 'deployed',
  ...values,
});

describe('the body of a create', () => {
  it('holds what is filled in, references by their ref', () => {
    const body = toCreateBody(assets, {
      name: '  Anna’s laptop ',
      category: { id: 'c1', ref: 'laptop', name: 'Laptop' },
      purchaseCost: { amount: '1200.50', currency: 'EUR' },
      residualValue: { amount: '', currency: 'EUR' },
      macAddresses: ['00:00:5e:00:53:31', ' '],
      notes: '',
    });

    expect(body).toEqual({
      name: 'Anna’s laptop',
      category: 'laptop',
      purchaseCost: { amount: '1200.50', currency: 'EUR' },
      macAddresses: ['00:00:5e:00:53:31'],
    });
    expect(createSchema(assets).safeParse(body).success).toBe(true);
  });

  it('lacks nothing when the service fills in the rest', () => {
    expect(missingFields(assets, {}, true)).toEqual([]);
  });
});

describe('the patch of an edit', () => {
  const before = toFormValues(
    assets,
    anAsset({
      name: 'Old',
      notes: 'Keep',
      location: { id: 'l', ref: 'PAR', name: 'Paris' },
    }),
  );

  it('is empty when nothing changed', () => {
    expect(toPatch(assets, before, { ...before })).toEqual({});
  });

  it('holds what changed, and null for what was cleared', () => {
    const patch = toPatch(assets, before, {
      ...before,
      name: 'New',
      location: undefined,
    });

    expect(patch).toEqual({ name: 'New', location: null });
    expect(patchSchema(assets).safeParse(patch).success).toBe(true);
  });

  it('never holds what only verbs change', () => {
    expect(toPatch(assets, before, { ...before, status: 'lost' })).toEqual({});
  });

  it('keeps what was typed when somebody else was quicker', () => {
    const typed = { ...before, name: 'Mine' };
    const newer = { ...before, notes: 'Theirs' };

    expect(rebased(assets, before, typed, newer)).toMatchObject({
      name: 'Mine',
      notes: 'Theirs',
    });
  });
});

describe('a copy', () => {
  it('is another piece: no tag, no serial, nobody’s', () => {
    const values = toCopyValues(
      assets,
      anAsset({
        serial: 'X1',
        assignedTo: 'user:default/anna',
        supplier: { id: 's', ref: 'econocom', name: 'Econocom' },
      }),
    );

    expect(values).toMatchObject({
      category: { ref: 'laptop' },
      supplier: { ref: 'econocom' },
    });
    for (const own of ['tag', 'serial', 'status', 'assignedTo']) {
      expect(values).not.toHaveProperty(own);
    }
  });
});

describe('an amount as it is typed', () => {
  it.each([
    ['1 234,50', 'fr-FR', '1234.50'],
    ['1\u202f234,5', 'fr-FR', '1234.5'],
    ['1234.50', 'fr-FR', '1234.50'],
    ['1.234,50', 'de-DE', '1234.50'],
    ['1,234', 'en-GB', '1234'],
    ['1,234.50', 'en-GB', '1234.50'],
  ])('%s in %s is %s', (typed, locale, amount) => {
    expect(parseAmount(typed, locale)).toBe(amount);
  });
});
