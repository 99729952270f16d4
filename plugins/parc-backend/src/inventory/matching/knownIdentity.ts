import {
  categoriesOfMachine,
  type Inventory,
  type InventoryIdentity,
  type KnownIdentity,
} from '@parc/backstage-plugin-parc-common';

/**
 * How what a machine says of itself differs from what it said last: by nothing; by a name or a network card; or by its
 * serial or UUID, so that it may be another. What is left out says nothing: agents without rights do not see a serial.
 */
export function compareIdentity(
  before: InventoryIdentity,
  now: InventoryIdentity,
): 'same' | 'similar' | 'other' {
  const differs = (key: 'serial' | 'uuid' | 'name') =>
    now[key] !== undefined && now[key] !== before[key];
  if (differs('serial') || differs('uuid')) return 'other';
  const macs = new Set(before.macs);
  const isSame =
    !differs('name') &&
    (now.macs.length === 0 ||
      (now.macs.length === macs.size &&
        now.macs.every(each => macs.has(each))));
  return isSame ? 'same' : 'similar';
}

/** What is kept of an identity: what was left out this time is as it was. */
export function mergeIdentity(
  before: KnownIdentity | undefined,
  { identity, isPartial, ...inventory }: Inventory,
): KnownIdentity {
  const [category] = categoriesOfMachine(inventory);
  const now: KnownIdentity = {
    ...identity,
    macs: [...new Set(identity.macs)],
    category: isPartial && before ? before.category : category,
  };
  const given = Object.entries(now).filter(
    ([, value]) =>
      value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { macs: [], ...before, ...Object.fromEntries(given) };
}
