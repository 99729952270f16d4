import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** How many entities a page has, however many are asked for. */
const pageSize = 2;

/** The catalog as a provider meets it: takes mutations, and answers what it has. */
export class FakeCatalog {
  readonly entities = new Map<string, Entity>();
  readonly mutations: Array<
    Extract<EntityProviderMutation, { type: 'delta' }>
  > = [];
  /** Of these it was killed before their stitching: it has them, shows them to nobody, and takes them from nobody anew. */
  readonly unstitched = new Set<string>();

  put(entity: Entity): void {
    this.entities.set(stringifyEntityRef(entity), entity);
  }

  get names(): string[] {
    return [...this.entities.values()]
      .map(({ metadata }) => metadata.name)
      .sort();
  }

  get connection(): EntityProviderConnection {
    return {
      refresh: async () => {},
      applyMutation: async mutation => {
        if (mutation.type !== 'delta') throw new Error('only deltas are small');
        this.mutations.push(mutation);
        for (const { entity } of mutation.added)
          if (!this.unstitched.has(stringifyEntityRef(entity)))
            this.put(entity);
        for (const each of mutation.removed) {
          const { entityRef } = each as { entityRef: string };
          this.entities.delete(entityRef);
          this.unstitched.delete(entityRef);
        }
      },
    };
  }

  get service(): CatalogService {
    const getEntitiesByRefs = async ({
      entityRefs,
    }: {
      entityRefs: string[];
    }) => ({
      items: entityRefs.map(each => this.entities.get(each)),
    });
    const queryEntities = async (asked: {
      cursor?: string;
      filter?: { kind: string };
    }) => {
      // A cursor says what was asked at first.
      const [kind, after] = asked.cursor?.split(' ') ?? [
        asked.filter!.kind,
        '',
      ];
      // By name, as the catalog goes on by keyset: what was taken away shifts nothing.
      const projected = [...this.entities.values()]
        .filter(
          ({ kind: of, metadata: { name, annotations } }) =>
            of === kind && annotations?.['parc.dev/projected'] && name > after,
        )
        .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
      const items = projected.slice(0, pageSize);
      const nextCursor = `${kind} ${items.at(-1)?.metadata.name}`;
      return {
        items,
        pageInfo: projected.length > pageSize ? { nextCursor } : {},
      };
    };
    return { getEntitiesByRefs, queryEntities } as never;
  }
}
