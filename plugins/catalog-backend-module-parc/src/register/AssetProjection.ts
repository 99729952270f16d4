import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  assetKind,
  projectedAnnotation,
  type Asset,
  type FeedItem,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { ProjectionState, Step } from './ProjectionStore';
import {
  assetIdAnnotation,
  categoryBranches,
  projectAsset,
  projectedFields,
} from './projectAsset';

/** How many assets go into one mutation: each is a transaction of the catalog. */
const pageSize = 500;

/** How many ids go into one filter: they stand in the address of a request. */
const termsAtOnce = 50;

/** The fields of other nouns that an entity shows, and by which its assets are found. */
const shownOfOthers: Record<string, { field: string; filter: string }> = {
  location: { field: 'path', filter: 'location' },
  model: { field: 'slug', filter: 'model' },
};

/** What the projection works with. */
export interface ProjectionPortal {
  parc: Pick<ParcClient, 'assets' | 'categories' | 'feed'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs' | 'queryEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  connection: EntityProviderConnection;
}

/**
 * Makes the catalog's entities follow the register's assets, in steps that are each short, may be repeated, and hand
 * on a state. Entities that are as they should be are written by none of them: the catalog compares.
 */
export class AssetProjection {
  constructor(
    private readonly portal: ProjectionPortal,
    private readonly filters: readonly string[],
  ) {}

  /** A full pass begins where the feed ends now: what changes meanwhile is told afterwards. */
  async beginPass(
    state: Pick<ProjectionState, 'settings'>,
  ): Promise<ProjectionState> {
    const { cursor } = await this.portal.parc.feed({ from: 'end' });
    const { settings } = state;
    return { settings, feedCursor: cursor, pass: { part: 'assets' } };
  }

  /** One page of a full pass: first all assets, then all entities, of which those without an asset go. */
  async passOn(state: ProjectionState, now: Date): Promise<ProjectionState> {
    const { part, cursor } = state.pass!;
    if (part === 'assets') {
      const nextCursor = await this.projectPage(this.filters, cursor);
      return {
        ...state,
        pass: nextCursor ? { part, cursor: nextCursor } : { part: 'entities' },
      };
    }
    const nextCursor = await this.sweepPage(cursor);
    return nextCursor
      ? { ...state, pass: { part, cursor: nextCursor } }
      : { ...state, pass: undefined, passedAt: now };
  }

  /** One stretch of the feed. The same state, when there was nothing. Throws a ResponseError for a lost cursor. */
  async follow(state: ProjectionState): Promise<Step> {
    const { items, cursor, hasMore } = await this.portal.parc.feed({
      cursor: state.feedCursor,
      limit: pageSize,
    });
    if (cursor === state.feedCursor) return { state, hasMore };
    await this.settle(idsOf(items, 'asset'));
    for (const [noun, { field, filter }] of Object.entries(shownOfOthers)) {
      const ids = idsOf(
        items.filter(({ fields }) => fields.includes(field)),
        noun,
      );
      for (let at = 0; at < ids.length; at += termsAtOnce) {
        const terms = ids.slice(at, at + termsAtOnce);
        await this.projectAll(terms.map(id => `${filter}=${id}`).join(','));
      }
    }
    return { state: { ...state, feedCursor: cursor }, hasMore };
  }

  private async projectAll(narrowing: string): Promise<void> {
    const filters = this.filters.map(each => `${each},${narrowing}`);
    let cursor: string | undefined;
    do cursor = await this.projectPage(filters, cursor);
    while (cursor);
  }

  private async projectPage(
    filter: readonly string[],
    cursor?: string,
  ): Promise<string | undefined> {
    if (filter.length === 0) return undefined;
    const { items, pageInfo } = await this.portal.parc.assets.list({
      filter,
      cursor,
      limit: pageSize,
      fields: projectedFields.join(','),
      totalItems: 'exclude',
    });
    await this.mutate(items, []);
    return pageInfo.nextCursor;
  }

  private async sweepPage(cursor?: string): Promise<string | undefined> {
    const credentials = await this.portal.auth.getOwnServiceCredentials();
    const { items, pageInfo } = await this.portal.catalog.queryEntities(
      cursor
        ? { cursor, limit: pageSize }
        : {
            filter: {
              kind: assetKind,
              [`metadata.annotations.${projectedAnnotation}`]: 'true',
            },
            limit: pageSize,
            fields: ['kind', 'metadata'],
          },
      { credentials },
    );
    const idOf = (entity: Entity) =>
      entity.metadata.annotations?.[assetIdAnnotation] ?? '';
    const matching = await this.matching(items.map(idOf), ['entityName']);
    const kept = new Set(matching.map(({ id }) => id));
    const gone = items.filter(entity => !kept.has(idOf(entity)));
    await this.mutate(
      [],
      gone.map(({ metadata }) => metadata.name),
    );
    return pageInfo.nextCursor;
  }

  /** Brings the entities of these assets up to date, or takes them away. */
  private async settle(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const { assets } = this.portal.parc;
    const matching = await this.matching(ids, projectedFields);
    const kept = new Set(matching.map(({ id }) => id));
    const gone = ids.filter(id => !kept.has(id));
    // Only the record knows its entity's name, which the feed does not tell.
    const { items } = gone.length
      ? await assets.byRefs(gone, { fields: ['entityName'], deleted: true })
      : { items: [] };
    await this.mutate(
      matching,
      items.map(({ entityName }) => entityName),
    );
  }

  private async matching(
    ids: string[],
    fields: readonly string[],
  ): Promise<Asset[]> {
    if (ids.length === 0 || this.filters.length === 0) return [];
    const { items } = await this.portal.parc.assets.byRefs(ids, {
      filter: this.filters,
      fields,
    });
    return items;
  }

  private async mutate(
    assets: readonly Asset[],
    gone: readonly string[],
  ): Promise<void> {
    const added = await this.withoutClaimed(
      assets.length ? await this.project(assets) : [],
    );
    if (added.length + gone.length === 0) return;
    await this.portal.connection.applyMutation({
      type: 'delta',
      // Without a location key, so that a file of the same name can claim it.
      added: added.map(entity => ({ entity })),
      // Of these the catalog takes away only what this provider gave.
      removed: gone.map(name => ({ entityRef: refOf(name) })),
    });
  }

  private async project(assets: readonly Asset[]): Promise<Entity[]> {
    const { items } = await this.portal.parc.categories.list({ limit: 1_000 });
    const branches = categoryBranches(items);
    return assets.map(asset => {
      const code = asset.category.ref;
      return projectAsset(asset, branches.get(code) ?? [code]);
    });
  }

  /** The catalog refuses an entity that a file declares, and warns of it each time: such are not even tried. */
  private async withoutClaimed(entities: Entity[]): Promise<Entity[]> {
    if (entities.length === 0) return [];
    const { items } = await this.portal.catalog.getEntitiesByRefs(
      {
        entityRefs: entities.map(each => stringifyEntityRef(each)),
        fields: ['kind', 'metadata'],
      },
      { credentials: await this.portal.auth.getOwnServiceCredentials() },
    );
    const isClaimed = (entity: Entity | undefined) =>
      entity && entity.metadata.annotations?.[projectedAnnotation] !== 'true';
    return entities.filter((_, index) => !isClaimed(items[index]));
  }
}

function idsOf(items: readonly FeedItem[], noun: string): string[] {
  const ids = items.filter(each => each.noun === noun).map(({ id }) => id);
  return [...new Set(ids)];
}

function refOf(name: string): string {
  return stringifyEntityRef({ kind: assetKind, name });
}
