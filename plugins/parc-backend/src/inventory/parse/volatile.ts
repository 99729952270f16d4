import type {
  ComponentKind,
  InventoryComponent,
} from '@parc/backstage-plugin-parc-common';

/**
 * What changes by itself from one inventory to the next, and therefore makes no change: left out of digests and of what
 * tells components apart.
 */
export const volatile = {
  components: {
    battery: ['realCapacity', 'voltage'],
  } as Partial<Record<ComponentKind, readonly string[]>>,
  volumes: ['free'],
  ports: ['inBytes', 'outBytes', 'inErrors', 'outErrors'],
  /** Of WiFi; that of a cable changes with the cable. */
  wirelessInterfaces: ['speed', 'accessPoint'],
};

/** A battery's wear counts in steps of so many hundredths of its capacity. */
const wearStep = 0.05;

/** The details of a component without what changes by itself. */
export function stableDetails(
  kind: ComponentKind,
  details: InventoryComponent['details'],
): InventoryComponent['details'] {
  const names = volatile.components[kind];
  if (!names) return details;
  const stable = without(details, names);
  const { capacity, realCapacity } = details;
  if (typeof capacity === 'number' && typeof realCapacity === 'number') {
    stable.wear = Math.floor(realCapacity / Math.max(1, capacity * wearStep));
  }
  return stable;
}

/** An object without some of its values. */
export function without<T extends object>(
  given: T,
  names: readonly string[],
): T {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => !names.includes(name)),
  ) as T;
}
