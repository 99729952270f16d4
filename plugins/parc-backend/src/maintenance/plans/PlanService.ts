import { isDeepStrictEqual } from 'node:util';
import { NotFoundError } from '@backstage/errors';
import {
  decidePlanVerb,
  maintenancePlans,
  parcMaintenancePlanPermission,
  parcMaintenanceReadPermission,
  type ChecklistBody,
  type ChecklistVersionAnswer,
  type MaintenancePlanStatus,
  type PlanVerb,
  type PlanVerbBody,
} from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  onlyOne,
  Refusal,
  refuseDeclaredPart,
  touchRecord,
  type ChangeContext,
  type ChangeScopes,
  type Ground,
  type RecordService,
  type Transaction,
  type Who,
} from '../../records';
import { ChecklistStore } from './ChecklistStore';
import { PlanRules } from './PlanRules';

/** A plan with its new version, and its steps as they are now. */
export interface ChecklistChange {
  plan: { version: number };
  checklist: ChecklistVersionAnswer;
}

/** Maintenance plans: what any record can do, their verbs and the versions of their checklists. */
export class PlanService {
  readonly records: RecordService;
  private readonly checklists = new ChecklistStore();

  constructor(ground: Ground) {
    const rules = new PlanRules();
    this.records = createRecords(ground, maintenancePlans, {
      permissions: {
        read: parcMaintenanceReadPermission,
        create: parcMaintenancePlanPermission,
        update: parcMaintenancePlanPermission,
        remove: parcMaintenancePlanPermission,
      },
      complete: (trx, drafts) => rules.complete(trx, drafts),
    });
  }

  /** Does a verb to a plan. Throws a ConflictError with the reason when the life cycle refuses. */
  async act(
    context: ChangeContext,
    verb: PlanVerb,
    ref: string,
    { reason }: PlanVerbBody,
    version?: number,
  ) {
    const outcome = await this.records.writer.change(
      { ...context, reason },
      [{ ref, version }],
      {
        // Allocations end, too, and history calls it otherwise.
        action: verb === 'end' ? 'end-plan' : verb,
        permission: parcMaintenancePlanPermission,
        decide: ({ status }) => {
          const decided = decidePlanVerb(status as MaintenancePlanStatus, verb);
          if (!('refused' in decided)) return decided;
          const { refused: code, ...params } = decided;
          const message = `the status is ${decided.status}, which allows ${
            decided.allowed.join(', ') || 'nothing'
          }`;
          return new Refusal('conflict', message, { code, params });
        },
      },
    );
    return onlyOne(outcome);
  }

  /** The steps of a plan: a version, or the newest; version 0 without steps where nobody wrote any. */
  async checklist(
    who: Who,
    ref: string,
    version?: number,
  ): Promise<ChecklistVersionAnswer> {
    const { id } = await this.records.get(who, ref);
    const { knex } = this.records.store;
    const found = await this.checklists.find(knex, id, version);
    if (found) return found;
    if (version === undefined) return { version: 0, steps: [] };
    throw new NotFoundError(
      `${ref} has no version ${version} of its checklist`,
    );
  }

  /** Makes a new version of the steps: a change of the plan, with its version and its history. */
  async setChecklist(
    context: ChangeContext,
    target: { ref: string; version: number },
    body: ChecklistBody,
  ): Promise<ChecklistChange> {
    const { store, writer } = this.records;
    const scopes = await writer.changeable(
      context.who,
      parcMaintenancePlanPermission,
    );
    return store.knex.transaction(trx =>
      this.changeChecklist(trx, context, target, body, scopes),
    );
  }

  /** The same within a transaction. */
  async changeChecklist(
    trx: Transaction,
    context: ChangeContext,
    target: { ref: string; version?: number },
    { steps, reason }: ChecklistBody,
    scopes?: ChangeScopes,
  ): Promise<ChecklistChange> {
    const { writer } = this.records;
    // Finds and locks the plan, and refuses who may not change it.
    const { written } = await writer.change(
      context,
      [target],
      {
        action: 'checklist-changed',
        permission: parcMaintenancePlanPermission,
        scopes,
        decide: plan =>
          (context.source !== 'git' && refuseDeclaredPart(plan, 'checklist')) ||
          {},
      },
      trx,
    );
    const [{ record }] = written;
    const before = await this.checklists.find(trx, record.id);
    const isSame = before && isDeepStrictEqual(before.steps, steps);
    if (isSame) return { plan: record, checklist: before };
    const made = {
      version: (before?.version ?? 0) + 1,
      steps,
      at: writer.momentOf(context).toUTC().toISO()!,
      by: context.who.actor,
    };
    await this.checklists.add(trx, record.id, made);
    const plan = await touchRecord(
      trx,
      writer,
      { ...context, reason },
      record,
      {
        action: 'checklist-changed',
        changes: [
          { field: 'checklist', from: before?.version, to: made.version },
        ],
      },
    );
    return { plan, checklist: made };
  }
}
