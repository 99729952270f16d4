import {
  type AnyRecord,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { CategoryStore } from '../models';
import type {
  ChangeContext,
  Draft,
  RecordStore,
  Transaction,
  Who,
} from '../records';
import type { AssetStore } from './AssetStore';
import { giveTags } from './giveTags';
import { checkSerials, type FindVisible } from './checkSerials';

/** What an asset must be beyond its field list, whichever way it comes in. */
export class AssetRules {
  constructor(
    private readonly store: AssetStore,
    private readonly models: RecordStore,
    private readonly categories: CategoryStore,
    private readonly today: (at?: DateTime) => DateTime,
    private readonly visibleTo: (trx: Transaction, who: Who) => FindVisible,
  ) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    if (!context.isUndo) await this.fillFromModel(trx, drafts);
    for (const draft of drafts) {
      draft.after.status ??= draft.after.assignedTo ? 'deployed' : 'in-stock';
      needCategory(draft);
      checkAsset(draft);
    }
    await checkSerials(
      trx,
      this.store,
      drafts,
      this.visibleTo(trx, context.who),
    );
    await giveTags(trx, this.categories, drafts, this.today(context.at).year);
  }

  /** Category, end of support and of life, and what a new one costs come from the model unless said. */
  private async fillFromModel(
    trx: Transaction,
    drafts: Draft[],
  ): Promise<void> {
    const isNew = ({ before, after }: Draft) =>
      after.model && modelId(before) !== modelId(after);
    const changed = drafts.filter(isNew);
    const found = await this.models.find(
      trx,
      changed.map(({ after }) => modelId(after)!),
    );
    const models = new Map(found.map(each => [each.id, each]));
    for (const { after } of changed) {
      const model = models.get(modelId(after)!);
      for (const name of [
        'category',
        'endOfSupport',
        'endOfLife',
        'replacementCost',
      ]) {
        if (after[name] === undefined && model?.[name] !== undefined)
          after[name] = model[name];
      }
    }
  }
}

function modelId(record: AnyRecord | undefined): string | undefined {
  return (record?.model as Reference | undefined)?.id;
}

function needCategory({ row, after, refused }: Draft): void {
  if (after.category) return;
  refused.push({
    row,
    kind: 'input',
    field: 'category',
    message: 'must be given, itself or through a model',
  });
}

const ordered: ReadonlyArray<readonly [earlier: string, later: string]> = [
  ['assignedSince', 'expectedBack'],
  ['purchaseDate', 'warrantyEnd'],
  ['purchaseDate', 'inServiceDate'],
];

function checkAsset(draft: Draft): void {
  const { before, after, row } = draft;
  const refuseField = (field: string, message: string) =>
    draft.refused.push({
      row,
      kind: 'input',
      field,
      value: after[field],
      message,
    });
  const isTouched = (field: string) => before?.[field] !== after[field];
  for (const [earlier, later] of ordered) {
    const [first, second] = [after[earlier], after[later]] as Array<
      string | undefined
    >;
    if (
      first &&
      second &&
      second < first &&
      (isTouched(earlier) || isTouched(later))
    ) {
      refuseField(later, `is before ${earlier} ${first}`);
    }
  }
  const isHeld = ['deployed', 'in-repair', 'lost'].includes(
    String(after.status),
  );
  if (
    after.assignedTo &&
    !isHeld &&
    (isTouched('assignedTo') || isTouched('status'))
  ) {
    refuseField('assignedTo', `cannot hold what is ${after.status}`);
  }
  // A new asset gets its entity name with its tag, after these checks.
  const name = after.entityName ?? String(after.tag).toLowerCase();
  if (after.assignedTo === `hardwareasset:default/${name}`) {
    refuseField('assignedTo', 'is the asset itself');
  }
  const addresses = after.macAddresses as string[] | undefined;
  if (addresses) after.macAddresses = addresses.map(each => each.toLowerCase());
}
