import {
  approvalRefusalMessage,
  changeApprovePermission,
  decideApproval,
  seatsOf,
  type AnyRecord,
  type ApprovalCase,
  type Change,
  type DecidedApproval,
  type DecisionBody,
} from '@parc/backstage-plugin-parc-common';
import {
  onlyOne,
  Refusal,
  type ChangeContext,
  type Transaction,
} from '../../records';
import type { MeetingService } from '../cab/MeetingService';
import type { ConflictWatch } from '../conflicts/ConflictWatch';
import { RefusedVerbs, type RefusedVerb } from '../RefusedVerbs';
import type { ApprovalHistory, ToldDecision } from './ApprovalHistory';
import { dueOf, type ApprovalService } from './ApprovalService';
import { toOpenStep, type StoredStep } from './ApprovalStore';
import { userOf } from './DelegationService';

/** What is known of the change at hand while it is locked. */
interface Known {
  /** As it was. */
  approval: unknown;
  decided: DecidedApproval;
  /** How the steps stand afterwards. */
  settled: StoredStep[];
}

/** What people decide about changes: in their own name, as one of those asked, whose membership is asked at that moment. */
export class DecisionService {
  private readonly history: ApprovalHistory;
  private readonly refusedVerbs: RefusedVerbs;

  constructor(
    private readonly approval: ApprovalService,
    private readonly meetings: MeetingService,
    private readonly watch: ConflictWatch,
  ) {
    this.history = approval.history;
    this.refusedVerbs = new RefusedVerbs(approval.records);
  }

  /**
   * The caller's decision, in the step that they say or in all in which they are asked. The change is locked: of two at the
   * same instant the second sees what the first led to. Before they approve it is looked for what came in its way since it
   * was asked; that stays kept when they are refused for it. Throws a ConflictError with the reason when it is refused; that
   * stands in the change's history all the same.
   */
  async decide(context: ChangeContext, ref: string, body: DecisionBody) {
    const because = { ...context, reason: body.reason };
    return this.refusedVerbs.tellAfter(because, refused =>
      this.write(because, ref, body, refused),
    );
  }

  /** Adds to `refused` what the rules refuse. */
  private async write(
    context: ChangeContext,
    ref: string,
    body: DecisionBody,
    refused: RefusedVerb[],
  ) {
    const { approval } = this;
    const { records, approvers } = approval;
    userOf(context.who);
    const read = (await records.get(context.who, ref)) as unknown as Change;
    const [person, ...delegators] = await approval.persons(
      context.who,
      context.at,
    );
    const peopleOf = await approvers.peopleOf(read.askedApprovers ?? []);
    const verb = body.decision === 'approved' ? 'authorise' : 'refuse';
    const now = approval.now(context);
    const conflicts = await this.conflictsOf(context, read, body, {
      person,
      delegators,
    });
    let known: Known | Refusal;
    return records.store.knex.transaction(async trx => {
      const outcome = await records.writer.change(
        context,
        [{ ref: read.id }],
        {
          action: verb,
          permission: changeApprovePermission,
          prepare: async (_, found) => {
            for (const change of found) {
              known = await this.know(trx, context, change, body, {
                person,
                delegators,
                conflicts,
                now,
                peopleOf,
              });
            }
          },
          decide: change => {
            if (!(known instanceof Refusal)) return changesOf(known);
            refused.push({ change, verb, refusal: known, conflicts });
            return known;
          },
        },
        trx,
      );
      return onlyOne(outcome);
    });
  }

  /** What is in the way of what one of those asked is about to approve and that is still to be done. */
  private async conflictsOf(
    { reason: _, ...context }: ChangeContext,
    change: Change,
    { decision }: DecisionBody,
    { person, delegators }: Pick<ApprovalCase, 'person' | 'delegators'>,
  ) {
    if (decision !== 'approved' || change.approval !== 'asked') return [];
    const { store } = this.approval.records;
    const steps = await this.approval.store.ofChanges(store.knex, [change.id]);
    if (!seatsOf(steps.map(toOpenStep), person, delegators).length) return [];
    return this.watch.look(
      context,
      change,
      'approval',
      changeApprovePermission,
    );
  }

  private async know(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    body: DecisionBody,
    asked: Omit<ApprovalCase, 'change' | 'steps'> & {
      peopleOf: (approver: string) => readonly string[];
    },
  ): Promise<Known | Refusal> {
    const round = Number(change.approvalRound ?? 0);
    const steps = await this.approval.round(trx, change.id, round);
    const outside =
      body.meeting &&
      (await this.meetings.whyNotIn(
        trx,
        body.meeting,
        change,
        asked.person.ref,
      ));
    if (outside) return outside;
    const decided = decideApproval(
      {
        ...asked,
        change: change as unknown as ApprovalCase['change'],
        steps: steps.map(toOpenStep),
      },
      body,
    );
    if ('refused' in decided) return toRefusal(decided);
    await this.keep(trx, context, change, steps, decided, body, asked);
    const after = await this.approval.round(trx, change.id, round);
    const settled = await this.approval.ask(
      trx,
      context,
      change,
      after.map(each => withPeople(each, asked.peopleOf)),
    );
    return { approval: change.approval, decided, settled };
  }

  private async keep(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    steps: readonly StoredStep[],
    { seats }: DecidedApproval,
    { decision, reason, meeting }: DecisionBody,
    { person, now }: Pick<ApprovalCase, 'person' | 'now'>,
  ): Promise<void> {
    const by = person.ref;
    await this.approval.store.decide(
      trx,
      seats.map(each => ({ ...each, by, decision, reason, at: now, meeting })),
    );
    const stepOf = new Map(steps.map(each => [each.id, each]));
    await this.history.decided(
      trx,
      context,
      change,
      seats.map(
        (seat): ToldDecision => ({
          ...seat,
          step: stepOf.get(seat.step)!,
          decision,
        }),
      ),
    );
  }
}

/** What the change says then; while it waits for others, the next deadline. That of an emergency stays. */
function changesOf({ approval, decided, settled }: Known): object {
  if (decided.outcome !== 'asked') return decided.changes;
  return approval === 'asked' ? { approvalDue: dueOf(settled) ?? null } : {};
}

/** A group whose turn comes later asks those who are its members then. */
function withPeople(
  step: StoredStep,
  peopleOf: (approver: string) => readonly string[],
): StoredStep {
  if (step.state !== 'waiting') return step;
  return { ...step, people: [...new Set(step.approvers.flatMap(peopleOf))] };
}

function toRefusal(
  refused: Exclude<ReturnType<typeof decideApproval>, DecidedApproval>,
): Refusal {
  const { refused: code, ...params } = refused;
  const kind = ['not-asked', 'left-group'].includes(code)
    ? 'not-allowed'
    : 'conflict';
  return new Refusal(kind, approvalRefusalMessage(refused), { code, params });
}
