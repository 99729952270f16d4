import {
  changeCreatePermission,
  changeReadPermission,
  changes,
  changeUpdatePermission,
  parcChangeManagePermission,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  type ChangeContext,
  type Draft,
  type Ground,
  type RecordService,
  type RecordStore,
  type Transaction,
} from '../records';
import { ApprovalStore } from './approval/ApprovalStore';
import { ChangeRules } from './ChangeRules';
import { ChangeTemplates } from './ChangeTemplates';
import { onlyLookedAt } from './onlyLookedAt';
import { ChangeRelations } from './relations/ChangeRelations';
import { ChangeTaskService } from './tasks/ChangeTaskService';
import { planTasks, titlesOf } from './tasks/planTasks';

/** What changes stand on beside their own records. */
export interface ChangeGround extends Ground {
  assets: RecordService;
  /** IANA zone of business days. */
  companyTimeZone: string;
}

/** Changes: what any record can do, and their tasks. What is done with them is in `ChangeVerbs`. */
export class ChangeService {
  readonly records: RecordService;
  readonly tasks: ChangeTaskService;
  readonly templates: ChangeTemplates;

  constructor(
    readonly ground: ChangeGround,
    models: RecordStore,
    settings: Pick<ChangeSettings, 'risk'>,
  ) {
    this.templates = new ChangeTemplates(models);
    const rules = new ChangeRules(
      at => (at ?? ground.clock()).setZone(ground.companyTimeZone),
      settings,
      this.templates,
      new ChangeRelations((trx, who, ids) =>
        this.records.visible(trx, who, ids),
      ),
    );
    this.records = createRecords(ground, changes, {
      permissions: {
        read: changeReadPermission,
        create: changeCreatePermission,
        update: changeUpdatePermission,
        remove: parcChangeManagePermission,
      },
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
      asSeen: onlyLookedAt,
      afterWrite: async (trx, drafts, context) => {
        await this.planTemplates(trx, drafts, context);
        await this.closeRounds(trx, drafts, context);
      },
    });
    this.tasks = new ChangeTaskService(this.records);
  }

  /** Whatever ends the asking, a file that has gone for one: nobody is asked any more. */
  private closeRounds(
    trx: Transaction,
    drafts: readonly Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const ended = drafts.filter(
      ({ before, after }) => isAsked(before) && !isAsked(after),
    );
    return new ApprovalStore().withdrawOpen(
      trx,
      ended.map(({ after }) => after.id),
      this.records.writer.momentOf(context).toUTC().toISO()!,
    );
  }

  /** A change that is made of a model has the tasks of its template from its first version on; its history tells them. */
  private async planTemplates(
    trx: Transaction,
    drafts: readonly Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const created = drafts.filter(each => !each.before);
    const planned = await this.templates.tasksOf(
      trx,
      created.map(({ after }) => after),
    );
    const { writer } = this.records;
    const at = writer.momentOf(context);
    const tasksOf = new Map(
      [...planned].map(([changeId, given]) => [
        changeId,
        planTasks({ changeId, at, before: [] }, given),
      ]),
    );
    await this.tasks.store.save(trx, [...tasksOf.values()].flat());
    await writer.log.append(
      trx,
      created.flatMap(({ after: { id, version } }) => {
        const to = titlesOf(tasksOf.get(id) ?? []);
        if (to.length === 0) return [];
        return {
          action: 'tasks-planned',
          changes: [{ field: 'tasks', from: [], to }],
          noun: changes.name,
          recordId: id,
          version,
          at: at.toUTC().toISO()!,
          actor: context.who.actor,
          source: context.source,
          reason: context.reason,
        };
      }),
    );
  }
}

function isAsked(change: Draft['before']): boolean {
  return change?.approval === 'asked' || change?.approval === 'afterwards';
}
