import {
  isValidModel,
  readChangeTemplate,
  type AnyRecord,
  type ChangeModel,
  type ChangeTaskInput,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import type { Draft, RecordStore, Transaction } from '../records';

/** A model lives for years, so that its template names no day: its changes are looked at so long after their window. */
const reviewAfter = { days: 30 };

/** Models at work: what a new change is given by its template, and whether it is pre-authorised by it. */
export class ChangeTemplates {
  constructor(private readonly models: RecordStore) {}

  /**
   * Fills in what new changes left out from the templates of their models, those who do its tasks among the people. What is
   * to be standard and has no model that is active and not expired on that day is normal, with a warning.
   */
  async fillIn(
    trx: Transaction,
    drafts: readonly Draft[],
    today: string,
  ): Promise<void> {
    const models = await this.modelsOf(trx, drafts);
    for (const draft of drafts) {
      const { before, after } = draft;
      const model = models.get(modelIdOf(after) ?? '');
      if (!before && model) fillFrom(model, draft);
      after.type ??= model ? 'standard' : 'normal';
      // What is over elsewhere was what it was.
      const isOver = !before && after.status === 'closed';
      const isAsked =
        after.type === 'standard' && after.type !== before?.type && !isOver;
      if (isAsked && !(model && isValidModel(model, today)))
        makeNormal(draft, model);
    }
  }

  /** The tasks that the templates of new changes plan, by the change's id. */
  async tasksOf(
    trx: Transaction,
    created: readonly AnyRecord[],
  ): Promise<ReadonlyMap<string, ChangeTaskInput[]>> {
    const models = await this.modelsOf(
      trx,
      created.map(after => ({ after })),
    );
    return new Map(
      created.flatMap(each => {
        const model = models.get(modelIdOf(each) ?? '');
        const tasks = model && readChangeTemplate(model.template).tasks;
        return tasks ? [[each.id, tasks] as const] : [];
      }),
    );
  }

  /** The model of a change as it is now, locked until the transaction ends. */
  async lock(
    trx: Transaction,
    change: AnyRecord,
  ): Promise<ChangeModel | undefined> {
    const id = modelIdOf(change);
    if (id === undefined) return undefined;
    const [model] = await this.models.find(trx, [id], { lock: true });
    return model as unknown as ChangeModel | undefined;
  }

  private async modelsOf(
    trx: Transaction,
    drafts: ReadonlyArray<Pick<Draft, 'after'>>,
  ): Promise<ReadonlyMap<string, ChangeModel>> {
    const ids = drafts.flatMap(({ after }) => modelIdOf(after) ?? []);
    if (ids.length === 0) return new Map();
    const found = await this.models.find(trx, [...new Set(ids)]);
    return new Map(
      found.map(each => [each.id, each as unknown as ChangeModel]),
    );
  }
}

function modelIdOf({ model }: AnyRecord): string | undefined {
  return (model as Reference | undefined)?.id;
}

function fillFrom({ template }: ChangeModel, { after }: Draft): void {
  const { values, tasks = [] } = readChangeTemplate(template);
  for (const [field, value] of Object.entries(values)) after[field] ??= value;
  if (after.windowEnd) after.reviewOn ??= reviewDay(String(after.windowEnd));
  const doers = tasks.flatMap(each => each.assignee ?? []);
  const people = (after.people as string[] | undefined) ?? [];
  if (doers.length) after.people = [...new Set([...people, ...doers])];
}

function reviewDay(windowEnd: string): string {
  const end = DateTime.fromISO(windowEnd, { zone: 'utc' });
  return end.plus(reviewAfter).toISODate()!;
}

function makeNormal(draft: Draft, model: ChangeModel | undefined): void {
  draft.after.type = 'normal';
  draft.warnings.push({
    code: 'made-normal',
    field: 'type',
    value: model ? model.ref : '',
    message: model
      ? `the model ${model.ref} is suspended, retired or expired: the change is normal, and needs approval`
      : 'a standard change has a model: this one is normal, and needs approval',
  });
}
