import {
  riskOf,
  whyIncomplete,
  type ApprovalStep,
  type Change,
  type ChangeCheck,
  type ChangeCheckBody,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, RecordService } from '../../records';
import type { ConflictCheck } from '../changeSeams';

/** Who would be asked about a change that may not be kept. */
export interface ApprovalPreview {
  prepare(change: Partial<Change>): Promise<{
    steps: ReadonlyArray<
      Pick<ApprovalStep, 'order' | 'policy' | 'mode' | 'approvers'> &
        Partial<Pick<ApprovalStep, 'policyFr' | 'count'>>
    >;
    nobodyApproves: readonly string[];
  }>;
}

/** Says what is known of a change while it is written. Keeps nothing. */
export class ChangeChecks {
  constructor(
    private readonly changes: RecordService,
    private readonly conflicts: ConflictCheck,
    private readonly settings: ChangeSettings,
    private readonly ground: {
      companyTimeZone: string;
      approvals?: ApprovalPreview;
    },
  ) {}

  /** Gaps, risk, conflicts, and who would be asked, as of a change with these fields. */
  async check(
    context: ChangeContext,
    body: ChangeCheckBody,
  ): Promise<ChangeCheck> {
    const { who } = context;
    await this.changes.narrow(who, { filter: [] });
    const change = await this.complete(context, body);
    const { risk: questionnaire } = this.settings;
    const risk = riskOf(change.riskAnswers ?? [], questionnaire);
    const [{ shown: conflicts }, approval] = await Promise.all([
      this.conflicts.find(who, change),
      this.ground.approvals?.prepare({ ...change, riskLevel: risk?.level }),
    ]);
    return {
      gaps: whyIncomplete(change, this.settings),
      ...(risk ? { risk } : {}),
      conflicts: [...conflicts],
      approval: (approval?.steps ?? []).map(toStep),
      nobodyApproves: [...(approval?.nobodyApproves ?? [])],
    };
  }

  /** What is said, over what is there already, or over what is filled in where nothing is. */
  private async complete(
    context: ChangeContext,
    body: ChangeCheckBody,
  ): Promise<Partial<Change>> {
    const { actor } = context.who;
    const given = Object.entries(body).filter(([, value]) => value !== null);
    const { model: _, ...said } = Object.fromEntries(given) as Partial<Change>;
    const base = await this.known(context, said.number);
    if (base) return { ...without(base, body), ...said };
    const at = this.changes.writer.momentOf(context);
    const user = actor.startsWith('user:') ? actor : undefined;
    const raisedBy = said.raisedBy ?? user;
    return {
      type: 'normal',
      category: 'other',
      author: user,
      raisedBy,
      raisedOn: at.setZone(this.ground.companyTimeZone).toISODate()!,
      owner: raisedBy,
      ...said,
    };
  }

  private async known(
    { who }: ChangeContext,
    number: string | undefined,
  ): Promise<Partial<Change> | undefined> {
    if (number === undefined) return undefined;
    const { items } = await this.changes.byRefs(who, {
      refs: [number],
      filter: [],
    });
    return items[0] as unknown as Change | undefined;
  }
}

/** Whom a policy asks; who the members of a group are is not told. */
function toStep({
  order,
  policy,
  policyFr,
  mode,
  count,
  approvers,
}: ChangeCheck['approval'][number]): ChangeCheck['approval'][number] {
  return {
    order,
    policy,
    ...(policyFr ? { policyFr } : {}),
    mode,
    ...(count === undefined ? {} : { count }),
    approvers,
  };
}

/** The fields that are said, be it that they are empty, are not those that were there. */
function without(
  base: Partial<Change>,
  body: ChangeCheckBody,
): Partial<Change> {
  return Object.fromEntries(
    Object.entries(base).filter(([name]) => !(name in body)),
  );
}
