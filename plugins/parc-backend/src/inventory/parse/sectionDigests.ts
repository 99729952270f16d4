import { createHash } from 'node:crypto';
import type {
  DigestKey,
  Inventory,
  InventorySection,
  InventorySections,
  InventorySoftware,
  SectionDigests,
} from '@parc/backstage-plugin-parc-common';
import { stableDetails, volatile, without } from './volatile';

/**
 * SHA-256 in hex of each section that was sent, of the components also by kind: over JSON with sorted names, lists
 * sorted, and without what changes by itself. The same again in another order has the same digest.
 */
export function sectionDigests(inventory: Inventory): SectionDigests {
  const { components, ...sections } = inventory.sections;
  const digests: SectionDigests = {};
  for (const [name, value] of Object.entries(sections)) {
    const section = name as InventorySection;
    digests[section] = sha256(toCanonical(withoutVolatile(section, value)));
  }
  if (components) Object.assign(digests, componentDigests(components));
  return digests;
}

function componentDigests({
  kinds,
  items,
}: NonNullable<InventorySections['components']>): SectionDigests {
  const byKind = kinds.map(kind => {
    const stable = items
      .filter(each => each.kind === kind)
      .map(each => ({ ...each, details: stableDetails(kind, each.details) }));
    const key: DigestKey = `components.${kind}`;
    return [key, sha256(toCanonical(stable))] as const;
  });
  return {
    components: sha256(toCanonical(byKind.map(each => each.join()))),
    ...Object.fromEntries(byKind),
  };
}

/** Of all that is kept of an inventory. The agent's version and notes are no part of the machine. */
export function digestOf(
  { deviceId, itemType, tag, identity }: Inventory,
  digests: SectionDigests,
): string {
  return sha256(toCanonical({ deviceId, itemType, tag, identity, digests }));
}

function withoutVolatile(section: InventorySection, value: unknown): unknown {
  const items = value as object[];
  switch (section) {
    case 'software':
      // The largest by far. No value has a control character in it.
      return (items as InventorySoftware[]).map(
        ({ name, publisher, version, architecture, installedOn = '' }) =>
          `${name}\0${publisher}\0${version}\0${architecture}\0${installedOn}`,
      );
    case 'volumes':
      return items.map(each => without(each, volatile.volumes));
    case 'ports':
      return withStableDetails(items, () => volatile.ports);
    case 'interfaces':
      return withStableDetails(items, each =>
        each.type === 'wifi' ? volatile.wirelessInterfaces : [],
      );
    default:
      return value;
  }
}

function withStableDetails(
  items: object[],
  namesOf: (item: { type?: string }) => readonly string[],
): object[] {
  return (items as Array<{ type?: string; details: object }>).map(each => ({
    ...each,
    details: without(each.details, namesOf(each)),
  }));
}

/** JSON in which names and the items of lists are sorted, and what is undefined is left out. */
function toCanonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(toCanonical).sort().join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => `${JSON.stringify(name)}:${toCanonical(each)}`);
    return `{${entries.sort().join()}}`;
  }
  return JSON.stringify(value);
}

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');
