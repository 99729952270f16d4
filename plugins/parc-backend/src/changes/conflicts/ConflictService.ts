import {
  conflictsOf,
  toPlannedChange,
  type AnyRecord,
  type Change,
  type ChangeSettings,
  type Conflict,
  type ConflictGround,
  type ConflictsAnswer,
  type PlannedChange,
  type Window,
} from '@parc/backstage-plugin-parc-common';
import type { WindowService } from '../../calendars';
import type {
  ChangeContext,
  RecordService,
  Transaction,
  Who,
} from '../../records';
import type {
  ConflictCheck,
  ConflictPhase,
  FoundConflicts,
} from '../changeSeams';
import { ChangeHistory } from '../ChangeHistory';
import type { CatalogGraph, Follow } from '../impact/CatalogGraph';
import { conflictText } from './conflictText';
import { ConflictStore } from './ConflictStore';
import { FoundConflictStore, type KeptConflict } from './FoundConflictStore';

/** What conflicts are looked for in, beside other changes. */
export interface ConflictSources {
  windows: WindowService;
  /** A graph in which nothing was read yet. */
  graph(): CatalogGraph;
}

/** An item with its place, if it has one, and all that it is part of. */
interface Place {
  around: readonly string[];
  path?: string;
}

/** What is in the way of changes: asked of other changes, the catalog, and the windows. */
export class ConflictService implements ConflictCheck {
  private readonly store: ConflictStore;
  private readonly kept = new FoundConflictStore();
  private readonly history: ChangeHistory;

  constructor(
    private readonly changes: RecordService,
    private readonly sources: ConflictSources,
    private readonly settings: Pick<
      ChangeSettings,
      'conflictDepth' | 'overrides'
    >,
  ) {
    this.store = new ConflictStore(changes.store);
    this.history = new ChangeHistory(changes);
  }

  /** What is in the way of a change that the reader sees, now. */
  async of(who: Who, ref: string): Promise<ConflictsAnswer> {
    const change = await this.changes.get(who, ref);
    const { shown } = await this.find(who, change as unknown as Change);
    return {
      at: this.changes.writer.now().toUTC().toISO()!,
      items: [...shown],
    };
  }

  /** What is in the way of a change, saved or not. Everything counts, also what the reader may not see. */
  async find(who: Who, change: Partial<Change>): Promise<FoundConflicts> {
    const plan = toPlannedChange(change);
    const graph = this.sources.graph();
    const { conflictDepth: depth } = this.settings;
    await graph.load(plan.items, Math.max(1, depth), [towards, awayFrom]);
    const near = new Map(
      plan.items.map(item => [item, nearOf(graph, item, depth)]),
    );
    const parts = new Map(
      plan.items.map(item => [
        item,
        [...graph.reach([item], depth, () => ['hasPart']).keys()],
      ]),
    );
    const [{ others, visible }, surroundings] = await Promise.all([
      this.othersOf(who, plan, near),
      this.surroundings(plan, [...parts.values()].flat()),
    ]);
    const ground: ConflictGround = {
      others,
      near: item => near.get(item)!,
      partsOf: item => parts.get(item)!,
      windowsOf: surroundings.windowsOf,
      gone: goneOf(plan.items, graph, surroundings),
      overrides: this.settings.overrides,
    };
    const hidden = others.map(each =>
      visible.has(each.id) ? each : { ...each, isHidden: true },
    );
    return {
      shown: conflictsOf(plan, { ...ground, others: hidden }),
      all: conflictsOf(plan, ground),
    };
  }

  /**
   * Keeps what was found, in the transaction of a verb, and tells in the change's history what came up and what is gone;
   * answers the changes of the change's fields.
   */
  async record(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    found: readonly Conflict[],
    phase: ConflictPhase,
  ): Promise<object> {
    const at = this.changes.writer.momentOf(context).toUTC().toISO()!;
    const { added, gone } = await this.kept.keep(trx, found, {
      changeId: change.id,
      phase,
      at,
      actor: context.who.actor,
    });
    await this.tell(trx, context, change, { added, gone });
    const conflictCount = found.length;
    if (!conflictCount)
      return { conflictState: 'none', conflictCount, overriddenBecause: null };
    const isOverridden =
      change.conflictState === 'overridden' && added.length === 0;
    return {
      conflictState: isOverridden ? 'overridden' : 'found',
      conflictCount,
      ...foundWhen(change, added.length),
    };
  }

  private async tell(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    { added, gone }: Record<'added' | 'gone', readonly KeptConflict[]>,
  ): Promise<void> {
    if (added.length + gone.length === 0) return;
    await this.history.append(trx, context, change, [
      {
        action: 'conflicts-looked-for',
        changes: [
          ...(added.length
            ? [{ field: 'conflictsFound', to: added.map(conflictText) }]
            : []),
          ...(gone.length
            ? [{ field: 'conflictsGone', to: gone.map(conflictText) }]
            : []),
        ],
      },
    ]);
  }

  private async othersOf(
    who: Who,
    plan: PlannedChange,
    near: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ) {
    const items = new Set(plan.items);
    for (const each of near.values())
      for (const ref of each.keys()) items.add(ref);
    const [others, { filter }] = await Promise.all([
      this.store.others(plan, [...items]),
      this.changes.narrow(who, { filter: [] }),
    ]);
    const visible = await this.changes.store.matching(
      this.store.knex,
      others.map(({ id }) => id),
      filter,
    );
    return { others, visible };
  }

  /** The windows around items and their parts, and what the register knows of those that are assets. */
  private async surroundings(plan: PlannedChange, parts: readonly string[]) {
    const all = [...new Set([...plan.items, ...parts])];
    const assets = await this.store.assets(all.flatMap(assetNameOf));
    const known = new Map(assets.map(each => [each.entityName, each]));
    const { windows, around } = await this.sources.windows.concerning(
      {
        locationIds: assets.flatMap(({ location }) => location?.id ?? []),
        entities: all,
      },
      plan.from ?? '2999-12-31T00:00:00Z',
    );
    const windowsOf = (ref: string) => {
      const [name] = assetNameOf(ref);
      const path = known.get(name)?.location?.path;
      return windows.filter(window =>
        concerns(window, { around: around.get(ref) ?? [ref], path }),
      ) as ReturnType<ConflictGround['windowsOf']>;
    };
    return { windowsOf, known };
  }
}

/** Up: what an entity depends on and is part of; and down. */
const towards: Follow = () => ['dependsOn', 'partOf'];
const awayFrom: Follow = () => ['dependencyOf', 'hasPart'];

function nearOf(
  graph: CatalogGraph,
  item: string,
  depth: number,
): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  for (const follow of [towards, awayFrom])
    for (const { ref, distance } of graph.reach([item], depth, follow).values())
      near.set(ref, Math.min(distance, near.get(ref) ?? distance));
  return near;
}

const assetPrefix = 'hardwareasset:default/';

/** The name of an asset's entity; none of what is no asset. */
function assetNameOf(ref: string): string[] {
  return ref.startsWith(assetPrefix) ? [ref.slice(assetPrefix.length)] : [];
}

/** Of assets the register knows whether they are still there, of all else the catalog. */
function goneOf(
  items: readonly string[],
  graph: CatalogGraph,
  { known }: { known: ReadonlyMap<string, { isGone: boolean }> },
): ReadonlySet<string> {
  return new Set(
    items.filter(item => {
      const [name] = assetNameOf(item);
      if (name === undefined) return !graph.entities.has(item);
      return known.get(name)?.isGone ?? !graph.entities.has(item);
    }),
  );
}

function concerns(
  { location, entity }: Window,
  { around, path }: Place,
): boolean {
  if (entity) return around.includes(entity);
  if (!location) return true;
  return (
    path !== undefined &&
    (path === location.ref || path.startsWith(`${location.ref}/`))
  );
}

/** What was known when a change was approved is no news after. */
function foundWhen({ authorisedAt }: AnyRecord, added: number): object {
  if (!authorisedAt) return { hadConflictsBefore: true };
  return added > 0 ? { hadConflictsAfter: true } : {};
}
