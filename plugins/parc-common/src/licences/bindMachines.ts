import type { MachinesWith } from './consumptionOf';

/** A machine to which rights are bound (OEM), with what is on it. */
export interface BoundMachine {
  releases: readonly MachinesWith[];
  /** How many rights of which licence are bound to it. */
  rights: ReadonlyArray<{ licence: string; rights: number }>;
}

/** Machines that are alike become one kind, of which there are so many. */
export interface BoundKinds {
  machines: MachinesWith[];
  /** By licence: so many rights to each kind. */
  bound: ReadonlyMap<string, Array<{ to: string; rights: number }>>;
}

/**
 * Puts machines to which rights are bound into kinds: the same releases, processors and rights. For machines that are
 * alike the greatest flow is as many times that of one, so that 10,000 of them cost no more than one.
 */
export function bindMachines(machines: readonly BoundMachine[]): BoundKinds {
  const kinds = new Map<string, MachinesWith[]>();
  const bound = new Map<string, Map<string, number>>();
  for (const { releases: found, rights } of machines) {
    const releases = sorted(found);
    const kind = JSON.stringify([releases, sorted(rights)]);
    const known = kinds.get(kind);
    kinds.set(
      kind,
      releases.map((each, at) => ({
        ...each,
        installations: each.installations + (known?.[at].installations ?? 0),
        devices: each.devices + (known?.[at].devices ?? 0),
        boundTo: kind,
      })),
    );
    for (const { licence, rights: count } of rights) {
      const of = bound.get(licence) ?? new Map<string, number>();
      bound.set(licence, of.set(kind, count + (of.get(kind) ?? 0)));
    }
  }
  return {
    machines: [...kinds.values()].flat(),
    bound: new Map(
      [...bound].map(([licence, kindsOf]) => [
        licence,
        [...kindsOf].map(([to, rights]) => ({ to, rights })),
      ]),
    ),
  };
}

function sorted<T>(items: readonly T[]): T[] {
  return items
    .map(item => ({ item, text: JSON.stringify(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(each => each.item);
}
