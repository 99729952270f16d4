import {
  changeRefusalMessage,
  circleOf,
  relationFields,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Draft, Transaction, Who } from '../../records';
import {
  ChangeRelationStore,
  relationKinds,
  type RelationEdge,
  type RelationKind,
} from './ChangeRelationStore';
import {
  ConfidentialRelations,
  unnamed,
  type FindVisible,
} from './ConfidentialRelations';
import {
  added,
  isRelated,
  isTurned,
  refOf,
  refsOf,
  refuse,
} from './draftRelations';

const assetPrefix = 'hardwareasset:default/';

/** What a change names must be there, and relations between changes must not come round to where they began. */
export class ChangeRelations {
  private readonly store = new ChangeRelationStore();
  private readonly confidential: ConfidentialRelations;

  constructor(private readonly visible: FindVisible) {
    this.confidential = new ConfidentialRelations(this.store, visible);
  }

  async check(
    trx: Transaction,
    drafts: readonly Draft[],
    context: ChangeContext,
  ): Promise<void> {
    await this.checkItems(trx, drafts);
    const related = drafts.filter(isRelated);
    if (related.length === 0 && !drafts.some(isTurned)) return;
    await this.store.lock(trx);
    await this.checkKnown(trx, related, context);
    await this.confidential.check(trx, drafts, context);
    // What is refused is not written, and its circle could tell of what may not be named.
    const rightly = related.filter(({ refused }) => refused.length === 0);
    for (const kind of Object.keys(relationKinds) as RelationKind[])
      await this.refuseCircles(trx, rightly, kind, context);
  }

  /** An asset of the register is there; what else is touched is the catalog's to know. */
  private async checkItems(
    trx: Transaction,
    drafts: readonly Draft[],
  ): Promise<void> {
    const assetsOf = (draft: Draft) =>
      added(draft, 'items').filter(each => each.startsWith(assetPrefix));
    const nameOf = (ref: string) => ref.slice(assetPrefix.length);
    const names = drafts.flatMap(assetsOf).map(nameOf);
    if (names.length === 0) return;
    const unknown = await this.store.withoutAsset(trx, [...new Set(names)]);
    for (const draft of drafts)
      for (const ref of assetsOf(draft))
        if (unknown.has(nameOf(ref)))
          refuse(draft, 'items', ref, 'is not a known asset');
  }

  /** What the writer may not read is not known to them. One may name another of the same call. */
  private async checkKnown(
    trx: Transaction,
    drafts: readonly Draft[],
    { who }: ChangeContext,
  ): Promise<void> {
    const refs = drafts.flatMap(draft =>
      relationFields.flatMap(field => added(draft, field)),
    );
    const known = await this.known(trx, drafts, refs, who);
    for (const draft of drafts)
      for (const field of relationFields)
        for (const ref of added(draft, field))
          if (!known.has(ref))
            refuse(draft, field, ref, 'is not a known change');
  }

  /** Of these changes the ones that the writer may know: those of the call, and those that they may read. */
  private async known(
    trx: Transaction,
    drafts: readonly Draft[],
    refs: readonly string[],
    who: Who,
  ): Promise<ReadonlySet<string>> {
    const named = await this.store.named(trx, [...new Set(refs)]);
    const ids = [...named.values()].map(({ id }) => id);
    const visible = await this.visible(trx, who, ids);
    const found = [...named].filter(([, { id }]) => visible.has(id));
    return new Set([...drafts.map(refOf), ...found.map(([ref]) => ref)]);
  }

  /** The way round is told without the names of changes that the writer may not read. */
  private async refuseCircles(
    trx: Transaction,
    drafts: readonly Draft[],
    kind: RelationKind,
    { who }: ChangeContext,
  ): Promise<void> {
    const said = drafts.flatMap(draft => edgesOf(draft, kind));
    if (said.length === 0) return;
    const refs = said.flatMap(({ from, to }) => [from, to]);
    const stored = await this.store.reachable(trx, kind, [...new Set(refs)]);
    const written = new Set(drafts.map(({ after }) => after.id));
    const follows = new Map<string, string[]>();
    for (const { from, to } of [
      ...said,
      ...stored.filter(each => !written.has(each.saidBy)),
    ])
      follows.set(from, [...(follows.get(from) ?? []), to]);
    for (const draft of drafts) {
      const path = circleOf(follows, refOf(draft));
      if (!path) continue;
      const known = await this.known(trx, drafts, path, who);
      const told = path.map(ref => (known.has(ref) ? ref : unnamed));
      refuseCircle(draft, kind, told);
    }
  }
}

/** What a draft says of itself: those that are done before it, and those that wait for it. */
function edgesOf(draft: Draft, kind: RelationKind): RelationEdge[] {
  const self = refOf(draft);
  const saidBy = draft.after.id;
  return relationKinds[kind].flatMap(field =>
    refsOf(draft.after, field).map(other =>
      field === 'blocks'
        ? { from: other, to: self, saidBy }
        : { from: self, to: other, saidBy },
    ),
  );
}

function refuseCircle(draft: Draft, kind: RelationKind, path: string[]): void {
  const field =
    relationKinds[kind].find(each => added(draft, each).length) ??
    relationKinds[kind][0];
  const refusal = { refused: 'circle', path } as const;
  draft.refused.push({
    row: draft.row,
    kind: 'conflict',
    field,
    code: refusal.refused,
    params: { path },
    message: changeRefusalMessage(refusal),
  });
}
