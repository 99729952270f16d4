import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  changeApprovePermission,
  normaliseEntityRef,
  parcAccessPermission,
  type Delegation,
  type DelegationBody,
  type DelegationsAnswer,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import {
  byParc,
  refusalError,
  type ChangeContext,
  type Ground,
  type RecordService,
  type Transaction,
  type Who,
} from '../../records';
import { ApprovalHistory } from './ApprovalHistory';
import type { StoredStep } from './ApprovalStore';
import type { Approvers } from './Approvers';
import { DelegationStore } from './DelegationStore';

/** What delegations stand on. */
export interface DelegationGround extends Ground {
  /** IANA zone of the days for which is delegated. */
  companyTimeZone: string;
}

/** Who decides instead of whom, on which days. Who stands in for somebody may read what they are asked about. */
export class DelegationService {
  private readonly store = new DelegationStore();
  private readonly history: ApprovalHistory;

  constructor(
    private readonly ground: DelegationGround,
    records: RecordService,
    private readonly approvers: Approvers,
  ) {
    this.history = new ApprovalHistory(records);
  }

  /** The caller's that are not over: from them, and to them; and whether they may make one. */
  async list(who: Who): Promise<DelegationsAnswer> {
    const { access, knex } = this.ground;
    await access.require(who, parcAccessPermission);
    const items = await this.store.of(knex, userOf(who), this.today());
    const granted = await access.granted(who, [changeApprovePermission]);
    return { items, mayDelegate: changeApprovePermission.name in granted };
  }

  /** The caller lets somebody decide instead of them. One at a time: days that overlap are refused. */
  async create(
    context: ChangeContext,
    body: DelegationBody,
  ): Promise<Delegation> {
    await this.ground.access.scope(context.who, changeApprovePermission);
    const from = userOf(context.who);
    const delegation: Delegation = {
      ...body,
      id: uuidv7(),
      from,
      to: await this.standIn(from, body.to),
      createdAt: this.ground.clock().toUTC().toISO()!,
    };
    if (body.toDay < this.today())
      throw new InputError(`toDay: ${JSON.stringify(body.toDay)} is over`);
    await this.ground.knex.transaction(async trx => {
      const other = await this.store.overlapping(trx, from, body);
      if (other) throw overlaps(other);
      await this.store.insert(trx, delegation);
      await this.refresh(trx, { ...context, reason: body.reason }, [from]);
    });
    return delegation;
  }

  /** Takes a delegation of the caller's back. Throws a NotFoundError where there is none such. */
  async end(context: ChangeContext, id: string): Promise<void> {
    await this.ground.access.scope(context.who, changeApprovePermission);
    const from = userOf(context.who);
    const now = this.ground.clock().toUTC().toISO()!;
    await this.ground.knex.transaction(async trx => {
      const ended = await this.store.end(trx, from, id, now);
      if (!ended) throw new NotFoundError(`there is no delegation ${id}`);
      await this.refresh(trx, context, [from]);
    });
  }

  /** Delegations that begin or end today; to be called now and then. */
  async pass(): Promise<void> {
    await this.ground.knex.transaction(trx => this.refresh(trx, byParc));
  }

  /** Who delegated to a user for today. */
  delegatorsOf(user: string, at?: DateTime): Promise<string[]> {
    return this.store.delegatorsOf(this.ground.knex, user, this.today(at));
  }

  /** All approvers of steps, and who stands in today for the people behind them. */
  async withStandIns(
    trx: Transaction,
    steps: readonly StoredStep[],
    at?: DateTime,
  ): Promise<string[]> {
    const people = [...new Set(steps.flatMap(each => each.people))];
    const standIns = await this.store.standInsOf(trx, people, this.today(at));
    return [
      ...new Set([...steps.flatMap(each => each.approvers), ...standIns]),
    ].sort();
  }

  private async refresh(
    trx: Transaction,
    context: ChangeContext,
    users?: readonly string[],
  ): Promise<void> {
    const changed = await this.store.refreshAsked(trx, this.today(), users);
    for (const { added, removed, ...change } of changed)
      await this.history.append(trx, context, change, [
        {
          action: 'stand-ins',
          changes: [
            ...added.map(to => ({ field: 'askedApprovers', to })),
            ...removed.map(from => ({ field: 'askedApprovers', from })),
          ],
        },
      ]);
  }

  private async standIn(from: string, given: string): Promise<string> {
    const to = normaliseEntityRef(given);
    if (!to?.startsWith('user:') || to === from)
      throw new InputError(
        `to: ${JSON.stringify(
          given,
        )} must be another user such as user:default/name`,
      );
    const peopleOf = await this.approvers.peopleOf([to]);
    if (peopleOf(to).length === 0)
      throw new InputError(`to: there is no user ${JSON.stringify(to)}`);
    return to;
  }

  private today(at = this.ground.clock()): string {
    return at.setZone(this.ground.companyTimeZone).toISODate()!;
  }
}

/** The user who asks. Throws a NotAllowedError for a service: nobody decides in another's name. */
export function userOf({ actor }: Who): string {
  if (actor.startsWith('user:')) return actor;
  throw new NotAllowedError('only a user may do this, in their own name');
}

function overlaps({ to, fromDay, toDay }: Delegation): Error {
  return refusalError([
    {
      row: 1,
      kind: 'conflict',
      code: 'delegation-overlaps',
      params: { to, fromDay, toDay },
      message: `${to} decides instead of you from ${fromDay} to ${toDay} already: end that first`,
    },
  ]);
}
