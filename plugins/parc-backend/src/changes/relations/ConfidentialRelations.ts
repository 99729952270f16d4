import {
  changeRefusalMessage,
  changeYaml,
  relationFields,
  yamlPathOf,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Draft, Transaction, Who } from '../../records';
import type { ChangeRelationStore, NamedChange } from './ChangeRelationStore';
import { added, isTurned, refOf, refsOf, refuse } from './draftRelations';

export type FindVisible = (
  trx: Transaction,
  who: Who,
  ids: string[],
) => Promise<Set<string>>;

/** Stands for a change that those who are told may not read. */
export const unnamed = '…';

/** A change that is not confidential never names a confidential one: whoever reads the first would know of the second. */
export class ConfidentialRelations {
  constructor(
    private readonly store: ChangeRelationStore,
    private readonly visible: FindVisible,
  ) {}

  /** To be asked behind the lock of the relations. What is refused stays as it was, which may be another's refusal. */
  async check(
    trx: Transaction,
    drafts: readonly Draft[],
    context: ChangeContext,
  ): Promise<void> {
    let told: number;
    do {
      told = refusalsOf(drafts);
      await this.refuseNaming(trx, drafts, context);
      await this.refuseNamed(trx, drafts, context);
    } while (refusalsOf(drafts) > told);
  }

  /** Of each that is not confidential: what it names anew; all of it when it was confidential before. */
  private async refuseNaming(
    trx: Transaction,
    drafts: readonly Draft[],
    { who, source }: ChangeContext,
  ): Promise<void> {
    const said = drafts
      .filter(({ after }) => !after.isConfidential)
      .flatMap(namesOf);
    if (said.length === 0) return;
    const stored = await this.store.named(trx, [
      ...new Set(said.map(({ ref }) => ref)),
    ]);
    const inCall = new Map(
      drafts
        .filter(({ refused }) => refused.length === 0)
        .flatMap(each => ownRefs(each).map(ref => [ref, each] as const)),
    );
    const secret = new Map<string, NamedChange['id']>();
    for (const { ref } of said) {
      const found = inCall.get(ref)?.after ?? stored.get(ref);
      if (found?.isConfidential) secret.set(ref, found.id);
    }
    if (secret.size === 0) return;
    const visible = await this.visible(trx, who, [...secret.values()]);
    for (const { draft, field, ref } of said) {
      const id = secret.get(ref);
      if (id === undefined) continue;
      // Problems of files have readers of their own, and nobody confirms to them what a file guessed.
      const isKnown = source !== 'git' && (visible.has(id) || inCall.has(ref));
      refuseName(draft, placeOf(draft, field, source), ref, isKnown);
    }
  }

  /** Of each that becomes confidential: those that name it and are not, as they are stored or in the same call. */
  private async refuseNamed(
    trx: Transaction,
    drafts: readonly Draft[],
    { who, source }: ChangeContext,
  ): Promise<void> {
    const closed = drafts.filter(
      draft => isTurned(draft) && draft.after.isConfidential,
    );
    const refs = closed.flatMap(ownRefs);
    if (refs.length === 0) return;
    const written = new Map(drafts.map(each => [each.after.id, each]));
    const naming = (await this.store.naming(trx, refs)).filter(
      ({ id, ref }) => !isTakenBack(written.get(id), ref),
    );
    const visible = await this.visible(
      trx,
      who,
      naming.map(({ id }) => id),
    );
    for (const draft of closed) {
      const own = new Set(ownRefs(draft));
      const by = naming.filter(({ ref }) => own.has(ref));
      if (by.length === 0 || draft.refused.some(isNamedOpenly)) continue;
      const told = by.map(({ id, number }) =>
        visible.has(id) ? number : unnamed,
      );
      const params = { changes: [...new Set(told)] };
      const refusal = { refused: 'named-openly', ...params } as const;
      draft.refused.push({
        row: draft.row,
        kind: 'conflict',
        field: placeOf(draft, 'isConfidential', source),
        value: true,
        code: refusal.refused,
        params,
        message: changeRefusalMessage(refusal),
      });
    }
  }
}

function refusalsOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { refused }) => sum + refused.length, 0);
}

function isNamedOpenly({ code }: Draft['refused'][number]): boolean {
  return code === 'named-openly';
}

/** What a change that is not confidential says by this write. */
function namesOf(draft: Draft) {
  return relationFields.flatMap(field =>
    (draft.before?.isConfidential
      ? refsOf(draft.after, field)
      : added(draft, field)
    ).map(ref => ({ draft, field, ref })),
  );
}

/** The references by which others may name it: none, when it has no number yet. */
function ownRefs(draft: Draft): string[] {
  const { entityName, gitEntity } = draft.after;
  return [
    ...(entityName ? [refOf(draft)] : []),
    ...(gitEntity ? [String(gitEntity)] : []),
  ];
}

/** Whether a change that names it becomes confidential, or does not name it any more, by the same call. */
function isTakenBack(draft: Draft | undefined, ref: string): boolean {
  if (!draft || draft.refused.length) return false;
  return (
    Boolean(draft.after.isConfidential) ||
    !relationFields.some(field => refsOf(draft.after, field).includes(ref))
  );
}

/**
 * The field; of a file whose change becomes confidential, or is not any more, its place in the file. What is refused there
 * is nothing that could be left out, so that nothing of the file is taken: the rest of it would be read by others than it says.
 */
function placeOf(
  draft: Draft,
  field: string,
  source: ChangeContext['source'],
): string {
  const isFlagged = source === 'git' && isTurned(draft);
  return (isFlagged && yamlPathOf(changeYaml, field)) || field;
}

function refuseName(
  draft: Draft,
  field: string,
  ref: string,
  isKnown: boolean,
): void {
  const { row, refused } = draft;
  if (refused.some(each => each.field === field && each.value === ref)) return;
  if (!isKnown) {
    refuse(draft, field, ref, 'is not a known change');
    return;
  }
  const refusal = { refused: 'names-confidential', value: ref } as const;
  refused.push({
    row,
    kind: 'input',
    field,
    value: ref,
    code: refusal.refused,
    params: { value: ref },
    message: changeRefusalMessage(refusal),
  });
}
