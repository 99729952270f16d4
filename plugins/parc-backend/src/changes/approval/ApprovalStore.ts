import type {
  ApprovalStep,
  ApprovalStepState,
  ChangeDecision,
  OpenStep,
  PlannedStep,
} from '@parc/backstage-plugin-parc-common';
import { Duration } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** A step as it is kept: as it is answered, and how long those asked will have. */
export interface StoredStep extends ApprovalStep {
  changeId: string;
  /** ISO 8601. */
  within?: string;
}

interface StepRow {
  id: string;
  change_id: string;
  round: number;
  turn: number;
  policy: string;
  policy_fr: string | null;
  mode: ApprovalStep['mode'];
  quorum: number | null;
  approvers: string[];
  people: string[];
  state: ApprovalStepState;
  within: string | null;
  asked_at: Date | null;
  deadline: Date | null;
  closed_at: Date | null;
  decisions: Array<{
    id: string;
    approver: string;
    decided_by: string;
    instead_of: string | null;
    decision: ChangeDecision['decision'];
    reason: string | null;
    at: string;
  }>;
}

const selectSteps = `select s.id, s.change_id, s.round, s.turn, s.policy, s.policy_fr, s.mode, s.quorum, s.approvers,
    s.people, s.state, s.within, s.asked_at, s.deadline, s.closed_at,
    coalesce((select jsonb_agg(to_jsonb(d) order by d.id) from change_decisions d where d.step_id = s.id), '[]')
      as decisions
  from change_approval_steps s`;

/** Nobody decides about more at once. */
const mostAsked = 1_000;

/** Keeps who is asked about changes and what they decided. Steps are locked with their change. */
export class ApprovalStore {
  /** All steps of changes, by round and place. */
  ofChanges(
    knex: Database,
    changeIds: readonly string[],
  ): Promise<StoredStep[]> {
    return this.read(
      knex,
      's.change_id = any(?::uuid[]) order by s.change_id, s.round, s.position',
      [...changeIds],
    );
  }

  /** Steps of whatever change that are asked of one of these approvers, the longest first; at most {@link mostAsked}. */
  asking(knex: Database, approvers: readonly string[]): Promise<StoredStep[]> {
    return this.read(
      knex,
      `s.state = 'asked' and s.approvers && ?::text[] order by s.asked_at, s.id limit ${mostAsked}`,
      [...approvers],
    );
  }

  async insert(
    trx: Transaction,
    changeId: string,
    round: number,
    steps: readonly PlannedStep[],
  ): Promise<void> {
    await trx('change_approval_steps').insert(
      steps.map((step, at) => ({
        id: uuidv7(),
        change_id: changeId,
        round,
        position: at + 1,
        turn: step.order,
        policy: step.policy,
        policy_fr: step.policyFr ?? null,
        mode: step.mode,
        quorum: step.count ?? null,
        approvers: step.approvers,
        people: step.people,
        state: 'waiting',
        within: step.deadline
          ? Duration.fromObject(step.deadline).toISO()
          : null,
      })),
    );
  }

  /** Writes how steps stand now: state, whom they ask, and when. */
  async save(trx: Transaction, steps: readonly StoredStep[]): Promise<void> {
    if (steps.length === 0) return;
    const rows = steps.map(each => ({
      id: each.id,
      state: each.state,
      people: each.people,
      asked_at: each.askedAt,
      deadline: each.deadline,
      closed_at: each.closedAt,
    }));
    await trx.raw(
      `update change_approval_steps s set state = v.state, people = v.people, asked_at = v.asked_at,
         deadline = v.deadline, closed_at = v.closed_at
       from jsonb_to_recordset(?::jsonb) as v(id uuid, state text, people text[], asked_at timestamptz,
         deadline timestamptz, closed_at timestamptz)
       where s.id = v.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Closes what is open of the rounds of changes that are not asked any more. */
  async withdrawOpen(
    trx: Transaction,
    changeIds: readonly string[],
    closedAt: string,
  ): Promise<void> {
    if (changeIds.length === 0) return;
    await trx.raw(
      `update change_approval_steps set state = 'withdrawn', closed_at = ?::timestamptz
       where change_id = any(?::uuid[]) and state in ('asked', 'waiting')`,
      [closedAt, [...changeIds]],
    );
  }

  async decide(
    trx: Transaction,
    decisions: ReadonlyArray<
      Omit<ChangeDecision, 'id'> & { step: string; meeting?: string }
    >,
  ): Promise<void> {
    await trx('change_decisions').insert(
      decisions.map(each => ({
        id: uuidv7(),
        step_id: each.step,
        approver: each.approver,
        decided_by: each.by,
        instead_of: each.insteadOf ?? null,
        decision: each.decision,
        reason: each.reason ?? null,
        at: each.at,
        meeting_id: each.meeting ?? null,
      })),
    );
  }

  /** The changes whose approval is overdue and was not noted yet; notes it. Two that look at once note it once. */
  async noteOverdue(
    trx: Transaction,
    now: string,
    limit: number,
  ): Promise<Array<{ id: string; version: number; due: string }>> {
    const rows = await rowsOf<{ id: string; version: number; due: Date }>(
      trx,
      sql(
        `with late as (
           select c.id, c.version, c.approval_due as due from changes c
           where c.deleted_at is null and c.approval in ('asked', 'afterwards') and c.approval_due < ?::timestamptz
             and c.status <> 'canceled'
             and not exists (select 1 from overdue_approvals o where o.change_id = c.id and o.due = c.approval_due)
           order by c.approval_due, c.id limit ${limit}
         ), noted as (
           insert into overdue_approvals (change_id, due, noted_at) select id, due, ?::timestamptz from late
           on conflict do nothing returning change_id
         )
         select late.* from late join noted on noted.change_id = late.id order by late.due`,
        now,
        now,
      ),
    );
    return rows.map(each => ({ ...each, due: each.due.toISOString() }));
  }

  private async read(
    knex: Database,
    where: string,
    values: readonly string[],
  ): Promise<StoredStep[]> {
    const rows = await rowsOf<StepRow>(
      knex,
      sql(`${selectSteps} where ${where}`, values),
    );
    return rows.map(toStep);
  }
}

function toStep(row: StepRow): StoredStep {
  return {
    id: row.id,
    changeId: row.change_id,
    round: row.round,
    order: row.turn,
    policy: row.policy,
    ...(row.policy_fr ? { policyFr: row.policy_fr } : {}),
    mode: row.mode,
    ...(row.quorum ? { count: row.quorum } : {}),
    approvers: row.approvers,
    people: row.people,
    state: row.state,
    ...(row.within ? { within: row.within } : {}),
    ...(row.asked_at ? { askedAt: row.asked_at.toISOString() } : {}),
    ...(row.deadline ? { deadline: row.deadline.toISOString() } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    decisions: row.decisions.map(each => ({
      id: each.id,
      approver: each.approver,
      by: each.decided_by,
      ...(each.instead_of ? { insteadOf: each.instead_of } : {}),
      decision: each.decision,
      ...(each.reason ? { reason: each.reason } : {}),
      at: new Date(each.at).toISOString(),
    })),
  };
}

/** A step without what only the service knows. */
export function toAnswer({
  changeId: _,
  within: __,
  ...step
}: StoredStep): ApprovalStep {
  return step;
}

/** A step as the rules count it. */
export function toOpenStep(step: StoredStep): OpenStep {
  return step;
}
