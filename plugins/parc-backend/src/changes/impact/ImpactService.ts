import type { Entity } from '@backstage/catalog-model';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  usualImpactDepth,
  type Impacted,
  type ImpactAnswer,
} from '@parc/backstage-plugin-parc-common';
import type { RecordService, Who } from '../../records';
import { AssetOwnerStore } from './AssetOwnerStore';
import {
  CatalogGraph,
  type Follow,
  type GraphRelation,
  type Reached,
} from './CatalogGraph';

/** What changes hit, as the catalog knows it. */
export class ImpactService {
  private readonly owners: AssetOwnerStore;

  constructor(
    private readonly changes: RecordService,
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {
    this.owners = new AssetOwnerStore(changes.store.knex);
  }

  /** What a change hits. What the reader may not see in the catalog is only counted. */
  async of(who: Who, ref: string, depth: number): Promise<ImpactAnswer> {
    const change = await this.changes.get(who, ref);
    const items = (change.items as string[] | undefined) ?? [];
    const { graph, reached } = await this.reach(items, depth);
    const visible = await this.visible(
      who,
      reached.map(each => each.ref),
    );
    const shown = reached.filter(each => visible.has(each.ref));
    return {
      depth,
      items: shown.map(each => toImpacted(each, graph, visible)),
      hidden: reached.length - shown.length,
      isCut: graph.isCut,
    };
  }

  /**
   * All that items hit, themselves included, and its owners: who is asked to approve. Nothing is left out: of an asset also
   * counts whom the register says, where the catalog does not have it.
   */
  async ownersOf(
    items: readonly string[],
    depth = usualImpactDepth,
  ): Promise<{ entities: string[]; owners: string[] }> {
    const { graph, reached } = await this.reach(items, depth);
    const entities = reached.map(each => each.ref);
    const ofAssets = await this.owners.ofAssets(entities);
    const owners = entities.flatMap(ref => [
      ...targets(graph.entities.get(ref), 'ownedBy'),
      ...(ofAssets.get(ref) ?? []),
    ]);
    return { entities, owners: [...new Set(owners)] };
  }

  /** Whom a change of items concerns: the owners of all that they hit, and who uses the items themselves. */
  async concernedBy(
    items: readonly string[],
    depth: number,
  ): Promise<string[]> {
    const { graph, reached } = await this.reach(items, depth);
    const owners = reached.flatMap(({ ref }) =>
      targets(graph.entities.get(ref), 'ownedBy'),
    );
    const users = items.flatMap(ref =>
      targets(graph.entities.get(ref), 'assignedTo'),
    );
    return [...new Set([...owners, ...users])];
  }

  private async reach(items: readonly string[], depth: number) {
    const graph = new CatalogGraph(this.portal);
    const begins = [...new Set(items)];
    // One step more than is reached: owners are said by the entities themselves.
    await graph.load(begins, depth + 1, [hit]);
    const reached: Reached[] = [
      ...begins.map(ref => ({ ref, distance: 0 })),
      ...graph.reach(begins, depth, hit).values(),
    ];
    return { graph, reached };
  }

  private async visible(
    who: Who,
    refs: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (!('credentials' in who)) return new Set(refs);
    const graph = new CatalogGraph(this.portal, who.credentials);
    await graph.read(refs);
    return new Set(graph.entities.keys());
  }
}

/**
 * What is part of an item is hit with it, and so is what depends on either; what something is part of is hit, but not its
 * other parts.
 */
const hit: Follow = reachedBy => {
  switch (reachedBy) {
    case undefined:
      return ['dependencyOf', 'partOf', 'hasPart'];
    case 'hasPart':
      return ['hasPart', 'dependencyOf'];
    default:
      return ['dependencyOf', 'partOf'];
  }
};

function toImpacted(
  { ref, distance, via }: Reached,
  graph: CatalogGraph,
  visible: ReadonlySet<string>,
): Impacted {
  const entity = graph.entities.get(ref);
  const title = entity?.metadata.title;
  return {
    ref,
    ...(title ? { title } : {}),
    distance,
    ...(via && visible.has(via.from)
      ? {
          via: {
            from: via.from,
            relation: via.relation as Exclude<GraphRelation, 'dependsOn'>,
          },
        }
      : {}),
    owners: targets(entity, 'ownedBy'),
    users: targets(entity, 'assignedTo'),
  };
}

function targets(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(each => each.type === type)
    .map(({ targetRef }) => targetRef);
}
