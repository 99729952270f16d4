import {
  changeRefusalMessage,
  changeVerbPermissions,
  decideChangeVerb,
  isValidModel,
  whyIncomplete,
  type AnyRecord,
  type Change,
  type ChangeAnyVerb,
  type ChangeRefusal,
  type ChangeSettings,
  type ChangeVerbBody,
  type ChangeVerbContext,
} from '@parc/backstage-plugin-parc-common';
import {
  onlyOne,
  Refusal,
  type ChangeContext,
  type Transaction,
} from '../records';
import type { ChangeModelVerbs } from './ChangeModelVerbs';
import type { ChangeService } from './ChangeService';
import type {
  ApprovalRounds,
  ConflictCheck,
  FoundConflicts,
} from './changeSeams';
import { RefusedVerbs, type RefusedVerb } from './RefusedVerbs';
import { openTasksOf } from './tasks/openTasksOf';

/** What was asked of the catalog before the transaction, of the change as it was then. */
interface Asked {
  version: number;
  conflicts: FoundConflicts;
  approval?: unknown;
}

/** What verbs stand on. */
export interface ChangeVerbGround {
  changes: ChangeService;
  models: ChangeModelVerbs;
  settings: ChangeSettings;
  approvals?: ApprovalRounds<unknown>;
  conflicts?: ConflictCheck;
}

/** In which phase the conflicts of a change are looked for; other verbs do not ask. */
const phases = {
  submit: 'submission',
  override: 'submission',
  'request-approval': 'approval',
  start: 'start',
} as const;
const phaseOf = (verb: ChangeAnyVerb) =>
  (
    phases as Partial<
      Record<ChangeAnyVerb, 'submission' | 'approval' | 'start'>
    >
  )[verb];

/** What is done with a change: one use case, one transaction, whatever it means for its tasks, approval and model. */
export class ChangeVerbs {
  private readonly refusedVerbs: RefusedVerbs;

  constructor(private readonly ground: ChangeVerbGround) {
    this.refusedVerbs = new RefusedVerbs(ground.changes.records);
  }

  /**
   * Does a verb to a change. Throws a ConflictError with the reason when it is refused; what the rules refused stands in
   * the change's history all the same.
   */
  async act(
    context: ChangeContext,
    verb: ChangeAnyVerb,
    ref: string,
    body: ChangeVerbBody,
    version?: number,
  ) {
    const { knex } = this.ground.changes.records.store;
    const because = { ...context, reason: body.reason };
    const asked = await this.ask(because, verb, ref);
    return this.refusedVerbs.tellAfter(because, refused =>
      knex.transaction(trx =>
        this.write(
          trx,
          because,
          verb,
          { ref, version },
          { body, asked },
          refused,
        ),
      ),
    );
  }

  /** Adds to `refused` what the rules refuse. */
  private async write(
    trx: Transaction,
    context: ChangeContext,
    verb: ChangeAnyVerb,
    target: { ref: string; version?: number },
    known: { body: ChangeVerbBody; asked: Asked },
    refused: RefusedVerb[],
  ): Promise<AnyRecord> {
    let decided: object | Refusal = {};
    const outcome = await this.ground.changes.records.writer.change(
      context,
      [target],
      {
        action: verb,
        permission: changeVerbPermissions[verb],
        prepare: async (_, [found]) => {
          if (found)
            decided = await this.decide(trx, context, verb, found, known);
        },
        // Asked only when the caller may do it, and saw the change as it is.
        decide: change => {
          const conflicts = known.asked.conflicts.shown;
          if (isByRules(decided))
            refused.push({ change, verb, refusal: decided, conflicts });
          return decided;
        },
      },
      trx,
    );
    const change = onlyOne(outcome);
    await this.follow(trx, context, verb, change);
    return change;
  }

  /** Before the transaction, since it asks other plugins: what conflicts, and who would be asked to approve. */
  private async ask(
    { who }: ChangeContext,
    verb: ChangeAnyVerb,
    ref: string,
  ): Promise<Asked> {
    const { changes, conflicts, approvals } = this.ground;
    const change = await changes.records.get(who, ref);
    const { version } = change;
    if (!phaseOf(verb)) return { version, conflicts: nothing };
    const found = await conflicts?.find(who, change as unknown as Change);
    const approval = asksApproval(verb, change)
      ? await approvals?.prepare(change as unknown as Change)
      : undefined;
    return { version, conflicts: found ?? nothing, approval };
  }

  private async decide(
    trx: Transaction,
    context: ChangeContext,
    verb: ChangeAnyVerb,
    found: AnyRecord,
    { body, asked }: { body: ChangeVerbBody; asked: Asked },
  ): Promise<object | Refusal> {
    const phase = phaseOf(verb);
    if (phase && asked.version !== found.version)
      return new Refusal('stale', 'was changed meanwhile: try again');
    const seen = phase
      ? await this.ground.conflicts?.record(
          trx,
          context,
          found,
          asked.conflicts.all,
          phase,
        )
      : undefined;
    const change = { ...found, ...seen } as unknown as Change;
    const known = await this.know(trx, context, verb, change, asked);
    const decided = decideChangeVerb(change, verb, body, known);
    if ('refused' in decided) return refusalOf(decided);
    const round = await this.moveRound(trx, context, verb, found, asked);
    return round instanceof Refusal
      ? round
      : { ...seen, ...decided.changes, ...round };
  }

  private async know(
    trx: Transaction,
    context: ChangeContext,
    verb: ChangeAnyVerb,
    change: Change,
    { conflicts }: Asked,
  ): Promise<ChangeVerbContext> {
    const { changes, settings } = this.ground;
    const at = changes.records.writer.momentOf(context);
    const today = at.setZone(changes.ground.companyTimeZone).toISODate()!;
    const tasks = await changes.tasks.store.ofChanges(trx, [change.id]);
    const model = await changes.templates.lock(trx, change as never);
    const { actor } = context.who;
    return {
      now: at.toUTC().toISO()!,
      today,
      by: actor.startsWith('user:') ? actor : undefined,
      settings,
      gaps: whyIncomplete(change, settings),
      conflicts: conflicts.shown,
      openTasks: openTasksOf(tasks, verb),
      hasValidModel: model !== undefined && isValidModel(model, today),
    };
  }

  /** Begins a round of approval, or takes back the one that is open. */
  private async moveRound(
    trx: Transaction,
    context: ChangeContext,
    verb: ChangeAnyVerb,
    change: AnyRecord,
    { approval }: Asked,
  ): Promise<object | Refusal | undefined> {
    const { approvals } = this.ground;
    if (verb === 'revise' || verb === 'cancel')
      return approvals?.withdraw(trx, context, change, verb);
    return asksApproval(verb, change) && approval
      ? approvals?.begin(trx, context, change, approval)
      : undefined;
  }

  /** What follows once it is written: nobody does its open tasks any more, and its model counts how it went. */
  private async follow(
    trx: Transaction,
    context: ChangeContext,
    verb: ChangeAnyVerb,
    change: AnyRecord,
  ): Promise<void> {
    const { changes, models } = this.ground;
    if (verb === 'back-out' || verb === 'cancel')
      await changes.tasks.skipOpen(trx, context, change.id);
    if (verb === 'finish' || verb === 'back-out')
      await models.count(trx, context, change as unknown as Change);
  }
}

const nothing: FoundConflicts = { shown: [], all: [] };

/** Not since somebody else was quicker. */
function isByRules(decided: object | Refusal): decided is Refusal {
  return decided instanceof Refusal && decided.refused.kind === 'conflict';
}

/** A normal change asks when it was assessed, an emergency when it is submitted. */
function asksApproval(verb: ChangeAnyVerb, { type }: AnyRecord): boolean {
  return (
    verb === 'request-approval' || (verb === 'submit' && type === 'emergency')
  );
}

function refusalOf(decided: ChangeRefusal): Refusal {
  const { refused: code, ...params } = decided;
  const message = changeRefusalMessage(decided);
  return new Refusal('conflict', message, { code, params });
}
