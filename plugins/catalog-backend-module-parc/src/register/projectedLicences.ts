import {
  allocationToYaml,
  licenceKind,
  type Allocation,
  type Licence,
  type LicenceDetails,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { ProjectedNoun } from './NounProjection';
import {
  licenceIdAnnotation,
  projectedLicenceFields,
  projectLicence,
} from './projectLicence';

/** The most allocations that an entity shows: each is two relations. The licence's page has all. */
export const maxShownAllocations = 100;

type Parc = Pick<ParcClient, 'assets' | 'licences' | 'allocations'>;

/** How licences become entities. */
export function projectedLicences(
  parc: Parc,
  filters: readonly string[],
): ProjectedNoun<Licence> {
  return {
    name: 'licence',
    plural: 'licences',
    kind: licenceKind,
    idAnnotation: licenceIdAnnotation,
    filters,
    fields: projectedLicenceFields,
    // Fewer than of assets: the allocations of each are a request of their own.
    pageSize: 100,
    client: parc.licences,
    project: async licences => {
      const given = await Promise.all(
        licences.map(each => allocationsOf(parc, each)),
      );
      const entityOf = await assetEntities(parc, given.flat());
      return licences.map((licence, index) =>
        projectLicence(licence, shown(given[index], entityOf)),
      );
    },
    shownOfOthers: { product: { field: 'name', filter: 'product' } },
    hanging: {
      allocation: async ids => {
        const { items } = await parc.allocations.byRefs(ids, {
          fields: ['licence'],
          deleted: true,
        });
        return items.map(({ licence }) => licence.id);
      },
    },
  };
}

/** The first that were made and not ended: the same each time. */
async function allocationsOf(
  parc: Parc,
  { id, allocated }: Licence,
): Promise<Allocation[]> {
  if (!allocated) return [];
  const { items } = await parc.allocations.list({
    query: JSON.stringify({
      $all: [{ licence: id }, { until: { $exists: false } }],
    }),
    orderField: 'number,asc',
    limit: maxShownAllocations,
    fields: 'assignee,asset,quantity',
    totalItems: 'exclude',
  });
  return items;
}

/** The references of the entities of the assets that have something, by the asset's id. */
async function assetEntities(
  parc: Parc,
  allocations: readonly Allocation[],
): Promise<(id: string) => string | undefined> {
  const ids = [...new Set(allocations.flatMap(({ asset }) => asset?.id ?? []))];
  const refs = new Map<string, string>();
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const { items } = await parc.assets.byRefs(ids.slice(at, at + idsAtOnce), {
      fields: ['entityName', 'gitEntity'],
    });
    for (const { id, entityName, gitEntity } of items)
      refs.set(id, gitEntity ?? `hardwareasset:default/${entityName}`);
  }
  return id => refs.get(id);
}

/** How many records are asked for by their ids at once. */
const idsAtOnce = 500;

function shown(
  allocations: readonly Allocation[],
  entityOf: (id: string) => string | undefined,
): LicenceDetails['allocations'] {
  return allocations.flatMap(each => {
    const line = allocationToYaml(each, each.asset && entityOf(each.asset.id));
    return line ? { to: line.to, quantity: line.quantity } : [];
  });
}
