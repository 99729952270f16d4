import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** The most references in one call of the catalog. */
const mostAtOnce = 500;
/** The most entities that are looked at; what is further away is left out, and it is said. */
export const mostEntities = 5_000;

/** How one entity leads to another. */
export const graphRelations = [
  RELATION_DEPENDENCY_OF,
  RELATION_PART_OF,
  RELATION_HAS_PART,
  RELATION_DEPENDS_ON,
] as const;
export type GraphRelation = (typeof graphRelations)[number];

/** Which relations are followed from an entity, by that through which it was reached; `undefined` for where it begins. */
export type Follow = (
  reachedBy: GraphRelation | undefined,
) => readonly GraphRelation[];

/** An entity that was reached. */
export interface Reached {
  ref: string;
  distance: number;
  /** From which it was reached first, and how. */
  via?: { from: string; relation: GraphRelation };
}

/** Entities of the catalog with what they are related to, as far as they were asked for. */
export class CatalogGraph {
  readonly entities = new Map<string, Entity>();
  private readonly asked = new Set<string>();
  /** Whether something was left out. */
  isCut = false;

  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
    /** Whose rights hold; without them those of Parc itself, so that nothing is left out. */
    private readonly credentials?: BackstageCredentials,
  ) {}

  /** Reads all that can be reached from these in so many steps, one step at a time. Those in the last are not read. */
  async load(
    from: readonly string[],
    depth: number,
    follows: readonly Follow[],
  ): Promise<void> {
    await this.read(from);
    for (let step = 1; step < depth; step += 1) {
      const next = follows.flatMap(follow =>
        [...this.reach(from, step, follow).values()].map(({ ref }) => ref),
      );
      await this.read(next);
    }
  }

  /** Reads entities that were not read yet. */
  async read(refs: readonly string[]): Promise<void> {
    const unread = [...new Set(refs)].filter(each => !this.asked.has(each));
    const room = mostEntities - this.asked.size;
    if (unread.length > room) this.isCut = true;
    const wanted = unread.slice(0, room);
    if (!wanted.length) return;
    const credentials =
      this.credentials ?? (await this.portal.auth.getOwnServiceCredentials());
    const parts = Array.from(
      { length: Math.ceil(wanted.length / mostAtOnce) },
      (_, at) => wanted.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
    );
    const answers = await Promise.all(
      parts.map(entityRefs =>
        this.portal.catalog.getEntitiesByRefs(
          { entityRefs, fields: graphFields },
          { credentials },
        ),
      ),
    );
    for (const each of wanted) this.asked.add(each);
    for (const entity of answers.flatMap(({ items }) => items))
      if (entity) this.entities.set(stringifyEntityRef(entity), entity);
  }

  /** What can be reached from these in so many steps, the nearest first; they themselves are not among it. */
  reach(
    from: readonly string[],
    depth: number,
    follow: Follow,
  ): ReadonlyMap<string, Reached> {
    const found = new Map<string, Reached>();
    const begins = new Set(from);
    let next: Reached[] = from.map(ref => ({ ref, distance: 0 }));
    for (let distance = 1; distance <= depth && next.length; distance += 1) {
      const reached: Reached[] = [];
      for (const each of next) {
        const allowed = follow(each.via?.relation);
        for (const { type, targetRef } of this.relationsOf(each.ref)) {
          const relation = allowed.find(known => known === type);
          if (!relation || begins.has(targetRef) || found.has(targetRef))
            continue;
          const via = { from: each.ref, relation };
          const there = { ref: targetRef, distance, via };
          found.set(targetRef, there);
          reached.push(there);
        }
      }
      next = reached;
    }
    return found;
  }

  private relationsOf(ref: string) {
    return this.entities.get(ref)?.relations ?? [];
  }
}

const graphFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
];
