import {
  authorsOf,
  mayBeAsked,
  planApproval,
  seatsOf,
  settleApproval,
  type AnyRecord,
  type ApprovalPlan,
  type ApprovalSubject,
  type Change,
  type ChangeApprovalAnswer,
  type ChangeCategory,
  type ChangeSettings,
  type ChangeType,
  type RiskLevel,
} from '@parc/backstage-plugin-parc-common';
import { DateTime, Duration } from 'luxon';
import {
  Refusal,
  type ChangeContext,
  type RecordService,
  type Transaction,
  type Who,
} from '../../records';
import type { ImpactService } from '../impact/ImpactService';
import { mergedReview } from '../git/mergedReview';
import { ApprovalHistory } from './ApprovalHistory';
import {
  ApprovalStore,
  toAnswer,
  toOpenStep,
  type StoredStep,
} from './ApprovalStore';
import type { Approvers } from './Approvers';
import type { DelegationService } from './DelegationService';
import { whyNotAsked, whyNotMerged } from './whyNotAsked';

/** What of a change decides who approves it. */
export type ApprovedFields = Partial<
  Pick<
    Change,
    | 'type'
    | 'category'
    | 'riskLevel'
    | 'hasOutage'
    | 'items'
    | 'owner'
    | 'approvers'
    | 'author'
    | 'raisedBy'
  >
>;

/** Who approves what, and how far the owners of what is hit are looked for. */
export type ApprovalSettings = Pick<
  ChangeSettings,
  'policies' | 'approverDepth' | 'fallbackApprovers' | 'gitApproval'
>;

/** The plan of a round, made before the transaction in which it begins: the catalog is asked for it. */
export interface PreparedApproval extends ApprovalPlan {
  /** Of the change as it was read for it; undefined for one that is not kept. */
  version?: number;
}

/** The fields of a change that its approval sets. */
export interface ApprovalChanges {
  status?: 'scheduled';
  approval: 'asked' | 'not-asked' | 'approved';
  approvalRound?: number;
  askedApprovers?: string[];
  approvalDue?: string | null;
  authorisedAt?: string | null;
  refusedBecause?: null;
}

/** Begins rounds of approval, takes them back, and answers how they stand. What is decided is in `DecisionService`. */
export class ApprovalService {
  readonly store = new ApprovalStore();
  readonly history: ApprovalHistory;

  constructor(
    readonly records: RecordService,
    private readonly settings: ApprovalSettings,
    readonly approvers: Approvers,
    readonly delegations: DelegationService,
    private readonly impact: Pick<ImpactService, 'ownersOf'>,
  ) {
    this.history = new ApprovalHistory(records);
  }

  /** Who would be asked about a change, also about one that is not kept. */
  async prepare(
    change: ApprovedFields & { version?: number },
  ): Promise<PreparedApproval> {
    const { policies, approverDepth, fallbackApprovers } = this.settings;
    const items = change.items ?? [];
    const hit = await this.impact.ownersOf(items, approverDepth);
    const subject: ApprovalSubject = {
      type: (change.type ?? 'normal') as ChangeType,
      category: (change.category ?? 'other') as ChangeCategory,
      riskLevel: change.riskLevel as RiskLevel | undefined,
      hasOutage: change.hasOutage,
      entities: hit.entities,
      owner: change.owner,
      named: change.approvers ?? [],
      impactedOwners: hit.owners,
      fallback: fallbackApprovers,
      authors: authorsOf(change),
    };
    const peopleOf = await this.approvers.peopleOf(
      mayBeAsked(subject, policies),
    );
    return {
      ...planApproval(subject, policies, peopleOf),
      version: change.version,
    };
  }

  /**
   * Begins a round in the transaction that submits the change, which is locked; answers the changes of its fields, or why
   * it cannot be approved at all. `prepared` must be of the change as it is.
   */
  async begin(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    prepared: PreparedApproval,
  ): Promise<ApprovalChanges | Refusal> {
    const isMerged =
      this.settings.gitApproval === 'merge' && change.managedBy === 'git';
    const refusal = isMerged
      ? whyNotMerged(change)
      : whyNotAsked(change, prepared);
    if (refusal) return refusal;
    if (isMerged) return this.approveMerged(trx, context, change);
    const round = Number(change.approvalRound ?? 0) + 1;
    await this.store.insert(trx, change.id, round, prepared.steps);
    const steps = await this.round(trx, change.id, round);
    const asked = await this.ask(trx, context, change, steps);
    return {
      approval: 'asked',
      approvalRound: round,
      askedApprovers: await this.delegations.withStandIns(
        trx,
        steps,
        context.at,
      ),
      approvalDue: dueOf(asked) ?? null,
      refusedBecause: null,
    };
  }

  /** Of a file whose review was merged nobody else is asked. */
  private async approveMerged(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
  ): Promise<ApprovalChanges> {
    await this.history.append(trx, context, change, [mergedReview(change)]);
    return {
      status: 'scheduled',
      approval: 'approved',
      authorisedAt: this.now(context),
      approvalDue: null,
      refusedBecause: null,
    };
  }

  /**
   * Takes a round back when its change is, or when it is cancelled; nobody is asked any more. What was approved stays so
   * when the change is cancelled, and counts no more when it is written anew.
   */
  async withdraw(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    verb: 'revise' | 'cancel',
  ): Promise<Partial<ApprovalChanges>> {
    const closedAt = this.now(context);
    const steps = await this.round(
      trx,
      change.id,
      Number(change.approvalRound ?? 0),
    );
    const open = steps.filter(({ state }) =>
      ['asked', 'waiting'].includes(state),
    );
    await this.store.save(
      trx,
      open.map(each => ({ ...each, state: 'withdrawn' as const, closedAt })),
    );
    const isOver = !['asked', 'afterwards'].includes(String(change.approval));
    if (isOver && verb === 'cancel') return {};
    return { approval: 'not-asked', approvalDue: null, authorisedAt: null };
  }

  /** How the approval of a change stands, and as whom the reader may decide now. */
  async get(who: Who, ref: string): Promise<ChangeApprovalAnswer> {
    const change = await this.records.get(who, ref);
    const steps = await this.store.ofChanges(this.records.store.knex, [
      change.id,
    ]);
    const open = steps.filter(({ round }) => round === change.approvalRound);
    const [person, ...delegators] = await this.persons(who);
    return {
      steps: steps.map(toAnswer),
      mine: person ? seatsOf(open.map(toOpenStep), person, delegators) : [],
    };
  }

  /** Who asks, and those who delegated to them for today, with the groups of which they are members now. */
  async persons(who: Who, at?: DateTime) {
    if (!who.actor.startsWith('user:')) return [];
    const delegators = await this.delegations.delegatorsOf(who.actor, at);
    return this.approvers.persons([who.actor, ...delegators]);
  }

  /** The steps of one round of a change. */
  async round(
    trx: Transaction,
    changeId: string,
    round: number,
  ): Promise<StoredStep[]> {
    const steps = await this.store.ofChanges(trx, [changeId]);
    return steps.filter(each => each.round === round);
  }

  /** Asks those whose turn has come; answers all steps as they are then. */
  async ask(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    steps: readonly StoredStep[],
  ): Promise<StoredStep[]> {
    const { states } = settleApproval(
      steps.map(toOpenStep),
      authorsOf(change as ApprovedFields),
    );
    const settled = steps.map(each =>
      settle(each, states.get(each.id) ?? each.state, this.now(context)),
    );
    const changed = settled.filter((each, at) => each !== steps[at]);
    await this.store.save(trx, changed);
    await this.history.asked(
      trx,
      context,
      change,
      changed.filter(({ state }) => state === 'asked'),
    );
    return settled;
  }

  now(context: ChangeContext): string {
    return this.records.writer.momentOf(context).toUTC().toISO()!;
  }
}

/** A step in a new state: asked from now on, with its deadline, or closed. */
function settle(
  step: StoredStep,
  state: StoredStep['state'],
  now: string,
): StoredStep {
  if (state === step.state) return step;
  if (state !== 'asked') return { ...step, state, closedAt: now };
  const deadline =
    step.within &&
    DateTime.fromISO(now, { zone: 'utc' })
      .plus(Duration.fromISO(step.within))
      .toISO()!;
  return { ...step, state, askedAt: now, ...(deadline ? { deadline } : {}) };
}

/** The earliest deadline of those that are asked. */
export function dueOf(steps: readonly StoredStep[]): string | undefined {
  return steps
    .filter(({ state }) => state === 'asked')
    .flatMap(each => each.deadline ?? [])
    .sort()[0];
}
