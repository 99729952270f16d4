import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  projectedAnnotation,
  type FeedItem,
  type NounClient,
  type RecordMeta,
} from '@parc/backstage-plugin-parc-common';

/** How many ids go into one filter: they stand in the address of a request. */
const termsAtOnce = 50;

/** A record that may be an entity. */
export type Projected = RecordMeta & { entityName: string };

/** How the records of a noun become entities. */
export interface ProjectedNoun<R extends Projected> {
  /** The noun's names, as the feed and the API's paths have them. */
  name: string;
  plural: string;
  /** The entity kind. */
  kind: string;
  /** The annotation that says whose entity it is: the record's id. */
  idAnnotation: string;
  /** As the API's lists take them; none at all means no entities. */
  filters: readonly string[];
  /** The fields of a record that its entity shows. */
  fields: readonly string[];
  /** How many records go into one mutation: each is a transaction of the catalog. */
  pageSize: number;
  client: Pick<NounClient<R>, 'list' | 'byRefs'>;
  /** Thin entities of these records, in the same order. */
  project(records: readonly R[]): Promise<Entity[]>;
  /** The fields of other nouns that an entity shows, and by which the records are found. */
  shownOfOthers: Readonly<Record<string, { field: string; filter: string }>>;
  /** The records on which those of other nouns hang, by the other's name: what changes there shows here. */
  hanging?: Readonly<Record<string, (ids: string[]) => Promise<string[]>>>;
}

/** What a projection works with of the catalog. */
export interface ProjectionCatalog {
  catalog: Pick<CatalogService, 'getEntitiesByRefs' | 'queryEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  connection: EntityProviderConnection;
}

/** Makes the catalog's entities of one kind follow the records of one noun. Entities that are right are not written. */
export class NounProjection<R extends Projected> {
  constructor(
    readonly noun: ProjectedNoun<R>,
    private readonly portal: ProjectionCatalog,
  ) {}

  /** Brings up to date what these items of the feed are about. */
  async follow(items: readonly FeedItem[]): Promise<void> {
    const { name, filters, shownOfOthers, hanging = {} } = this.noun;
    // The full pass after a change of the filter took all away; nothing comes since.
    if (filters.length === 0) return;
    const changed = new Set(idsOf(items, name));
    for (const [other, find] of Object.entries(hanging)) {
      const ids = idsOf(items, other);
      if (ids.length === 0) continue;
      for (const id of await find(ids)) changed.add(id);
    }
    await this.settle([...changed]);
    for (const [other, { field, filter }] of Object.entries(shownOfOthers)) {
      const ids = idsOf(
        items.filter(({ fields }) => fields.includes(field)),
        other,
      );
      for (let at = 0; at < ids.length; at += termsAtOnce) {
        const terms = ids.slice(at, at + termsAtOnce);
        await this.projectAll(terms.map(id => `${filter}=${id}`).join(','));
      }
    }
  }

  /**
   * One page of all records. Answers where to go on. A replica that is killed between processing an entity and asking for
   * its stitching leaves an entity that the catalog has and never shows: what is not shown is taken away before it is given.
   */
  async projectPage(cursor?: string): Promise<string | undefined> {
    const { filters } = this.noun;
    if (filters.length === 0) return undefined;
    const { items, pageInfo } = await this.list(filters, cursor);
    const { hidden, added } = await this.toShow(items);
    await this.mutate([], hidden.map(nameOf));
    await this.mutate(added, []);
    return pageInfo.nextCursor;
  }

  /** One page of all entities of this kind, of which those without a record go. Answers where to go on. */
  async sweepPage(cursor?: string): Promise<string | undefined> {
    const limit = this.noun.pageSize;
    const credentials = await this.portal.auth.getOwnServiceCredentials();
    const { items, pageInfo } = await this.portal.catalog.queryEntities(
      cursor
        ? { cursor, limit }
        : {
            filter: {
              kind: this.noun.kind,
              [`metadata.annotations.${projectedAnnotation}`]: 'true',
            },
            limit,
            totalItems: 'exclude',
            fields: ['kind', 'metadata'],
          },
      { credentials },
    );
    const idOf = (entity: Entity) =>
      entity.metadata.annotations?.[this.noun.idAnnotation] ?? '';
    const matching = await this.matching(items.map(idOf), ['entityName']);
    const kept = new Set(matching.map(({ id }) => id));
    const gone = items.filter(entity => !kept.has(idOf(entity)));
    await this.mutate([], gone.map(nameOf));
    return pageInfo.nextCursor;
  }

  private async projectAll(narrowing: string): Promise<void> {
    const filters = this.noun.filters.map(each => `${each},${narrowing}`);
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await this.list(filters, cursor);
      const { added } = await this.toShow(items);
      await this.mutate(added, []);
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }

  /** Brings the entities of these records up to date, or takes them away. */
  private async settle(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const matching = await this.matching(ids, this.noun.fields);
    const kept = new Set(matching.map(({ id }) => id));
    const gone = ids.filter(id => !kept.has(id));
    // Only the record knows its entity's name, which the feed does not tell.
    const { items } = gone.length
      ? await this.noun.client.byRefs(gone, {
          fields: ['entityName'],
          deleted: true,
        })
      : { items: [] };
    const { added } = await this.toShow(matching);
    await this.mutate(
      added,
      items.map(({ entityName }) => entityName),
    );
  }

  private list(filter: readonly string[], cursor?: string) {
    return this.noun.client.list({
      filter: [...filter],
      cursor,
      limit: this.noun.pageSize,
      fields: this.noun.fields.join(','),
      totalItems: 'exclude',
    });
  }

  private async matching(
    ids: string[],
    fields: readonly string[],
  ): Promise<R[]> {
    if (ids.length === 0 || this.noun.filters.length === 0) return [];
    const { items } = await this.noun.client.byRefs(ids, {
      filter: [...this.noun.filters],
      fields: [...fields],
    });
    return items;
  }

  private async mutate(
    added: readonly Entity[],
    gone: readonly string[],
  ): Promise<void> {
    if (added.length + gone.length === 0) return;
    await this.portal.connection.applyMutation({
      type: 'delta',
      // Without a location key, so that a file of the same name can claim it.
      added: added.map(entity => ({ entity })),
      // Of these the catalog takes away only what this provider gave.
      removed: gone.map(name => ({
        entityRef: stringifyEntityRef({ kind: this.noun.kind, name }),
      })),
    });
  }

  /**
   * The entities of records, and those of them that the catalog does not show now. Not those that a file declares: the
   * catalog refuses them, and warns of it each time.
   */
  private async toShow(
    records: readonly R[],
  ): Promise<{ added: Entity[]; hidden: Entity[] }> {
    if (records.length === 0) return { added: [], hidden: [] };
    const entities = await this.noun.project(records);
    const { items } = await this.portal.catalog.getEntitiesByRefs(
      {
        entityRefs: entities.map(each => stringifyEntityRef(each)),
        fields: ['kind', 'metadata'],
      },
      { credentials: await this.portal.auth.getOwnServiceCredentials() },
    );
    const isClaimed = (entity: Entity | undefined) =>
      entity && entity.metadata.annotations?.[projectedAnnotation] !== 'true';
    return {
      added: entities.filter((_, index) => !isClaimed(items[index])),
      hidden: entities.filter((_, index) => !items[index]),
    };
  }
}

function nameOf({ metadata }: Entity): string {
  return metadata.name;
}

function idsOf(items: readonly FeedItem[], noun: string): string[] {
  const ids = items.filter(each => each.noun === noun).map(({ id }) => id);
  return [...new Set(ids)];
}
