import type {
  Inventory,
  InventorySections,
  SectionDigests,
} from '@parc/backstage-plugin-parc-common';

/** A laptop's inventory as a parser makes it; what a test says replaces or adds. */
export function anInventory(
  given: Partial<Omit<Inventory, 'sections' | 'identity'>> & {
    identity?: Partial<Inventory['identity']>;
    sections?: InventorySections;
  } = {},
): Inventory {
  return {
    deviceId: 'pc-1-2026-01-01-08-00-00',
    action: 'inventory',
    product: 'glpi',
    itemType: 'Computer',
    isPartial: false,
    notes: [],
    ...given,
    identity: {
      serial: '5CG1234',
      uuid: '4c4c4544-0042-3510-8054-b4c04f4a3732',
      macs: ['00:1a:2b:3c:4d:5e'],
      name: 'pc-1',
      manufacturer: 'Dell Inc.',
      model: 'Latitude 5440',
      ...given.identity,
    },
    sections: { hardware: { memory: 16_384 }, ...given.sections },
  };
}

/** Digests as a parser makes them, of everything in the section. */
export function digestsOf({ sections }: Inventory): SectionDigests {
  const { components, ...rest } = sections;
  const ofKinds = (components?.kinds ?? []).map(kind => [
    `components.${kind}`,
    JSON.stringify(components!.items.filter(each => each.kind === kind)),
  ]);
  return Object.fromEntries([
    ...Object.entries(rest).map(([name, value]) => [
      name,
      JSON.stringify(value),
    ]),
    ...ofKinds,
  ]);
}
