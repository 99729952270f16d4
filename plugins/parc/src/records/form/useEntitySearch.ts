import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** An entity of the catalog as a picker shows it. */
export interface EntityOption {
  ref: string;
  name: string;
}

const mostOptions = 30;

/** Searches entities of some kinds by name, title, display name and e-mail address. */
export function useEntitySearch(
  kinds: readonly string[],
): (term: string) => Promise<EntityOption[]> {
  const catalogApi = useApi(catalogApiRef);
  return async term => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: [...kinds] },
      fullTextFilter: term.trim()
        ? {
            term: term.trim(),
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
              'spec.profile.email',
            ],
          }
        : undefined,
      fields: ['kind', 'metadata', 'spec.profile'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: mostOptions,
    });
    return items.map(toOption);
  };
}

function toOption(entity: Entity): EntityOption {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return {
    ref: stringifyEntityRef(entity),
    name: profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
  };
}
