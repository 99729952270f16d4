import { rowsOf, sql, type Transaction } from '../../records';

/** One change points at another: entity references, and the id of the change that says so. */
export interface RelationEdge {
  from: string;
  to: string;
  saidBy: string;
}

/** A change that another names. */
export interface NamedChange {
  id: string;
  isConfidential: boolean;
}

/**
 * The relations in which nothing may come round to itself: what is part of what; what is done after what, said on either
 * side; what replaces what.
 */
export const relationKinds = {
  parent: ['parent'],
  order: ['dependsOn', 'blocks'],
  supersedes: ['supersedes'],
} as const;
export type RelationKind = keyof typeof relationKinds;

const prefix = 'changerecord:default/';
const refOf = (alias: string) => `'${prefix}' || ${alias}.entity_name`;
const named = (ref: string) =>
  `c.entity_name = substr(${ref}, ${
    prefix.length + 1
  }) and ${ref} like '${prefix}%' and c.deleted_at is null`;

/** The edges that lead away from a reference, by kind: of the change itself, and those that others say of it. */
const edgesFrom: Readonly<Record<RelationKind, (ref: string) => string>> = {
  parent: ref =>
    `select ${ref} as source, c.parent as target, c.id as said_by from changes c
     where ${named(ref)} and c.parent is not null`,
  order: ref =>
    `select ${ref} as source, unnest(c.depends_on) as target, c.id as said_by from changes c where ${named(
      ref,
    )}
     union all
     select ${ref}, ${refOf(
      'b',
    )}, b.id from changes b where b.blocks @> array[${ref}] and b.deleted_at is null`,
  supersedes: ref =>
    `select ${ref} as source, unnest(c.supersedes) as target, c.id as said_by from changes c where ${named(
      ref,
    )}`,
};

/** Reads which changes point at which, and which references are of nothing. */
export class ChangeRelationStore {
  /** Whoever changes relations waits here, so that two who close a circle together see each other. */
  async lock(trx: Transaction): Promise<void> {
    await trx.raw(
      `select pg_advisory_xact_lock(hashtext('parc:change-relations'))`,
    );
  }

  /** All edges of a kind that can be reached from these references. */
  async reachable(
    trx: Transaction,
    kind: RelationKind,
    refs: readonly string[],
  ): Promise<RelationEdge[]> {
    const rows = await rowsOf<{
      source: string;
      target: string;
      said_by: string;
    }>(
      trx,
      sql(
        `with recursive edges(source, target, said_by) as (
           select e.source, e.target, e.said_by from unnest(?::text[]) as given(ref)
             cross join lateral (${edgesFrom[kind]('given.ref')}) e
           union
           select e.source, e.target, e.said_by from edges
             cross join lateral (${edgesFrom[kind]('edges.target')}) e
         ) select source, target, said_by from edges`,
        [...refs],
      ),
    );
    return rows.map(each => ({
      from: each.source,
      to: each.target,
      saidBy: each.said_by,
    }));
  }

  /** The living changes that have these references, by the reference. */
  async named(
    trx: Transaction,
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, NamedChange>> {
    const rows = await rowsOf<NamedChange & { ref: string }>(
      trx,
      sql(
        `select given.ref, c.id, coalesce(c.is_confidential, false) as "isConfidential"
         from unnest(?::text[]) as given(ref) join changes c
         on (${named(
           'given.ref',
         )}) or (c.git_entity = given.ref and c.deleted_at is null)`,
        [...refs],
      ),
    );
    return new Map(rows.map(({ ref, ...change }) => [ref, change]));
  }

  /**
   * The changes that name these references and are not confidential. Deleted ones too: they are still read, and may be
   * restored.
   */
  async naming(
    trx: Transaction,
    refs: readonly string[],
  ): Promise<Array<{ ref: string; id: string; number: string }>> {
    return rowsOf(
      trx,
      sql(
        `select distinct said.ref, c.id, c.number from changes c
         cross join lateral unnest(array[c.parent] || c.depends_on || c.blocks || c.conflicts_with || c.supersedes) as said(ref)
         where c.is_confidential is not true and said.ref = any(?::text[]) order by c.number`,
        [...refs],
      ),
    );
  }

  /** Those of these names that no asset of the register has as its entity’s. */
  async withoutAsset(
    trx: Transaction,
    names: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ name: string }>(
      trx,
      sql(
        `select given.name from unnest(?::text[]) as given(name)
         where not exists (select from assets a where a.entity_name = given.name and a.deleted_at is null)`,
        [...names],
      ),
    );
    return new Set(rows.map(each => each.name));
  }
}
