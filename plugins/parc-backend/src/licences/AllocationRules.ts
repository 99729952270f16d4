import {
  addPeriod,
  allocations,
  rightsOf,
  type AnyRecord,
  type OverAllocation,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  changesBetween,
  giveNumbers,
  type ChangeContext,
  type Draft,
  type Transaction,
  type Who,
} from '../records';
import type { AllocatedLicence, AllocationStore } from './AllocationStore';
import { overAllocated } from './overAllocation';

/** How allocations are numbered; there are many. */
const numberPattern = 'AL-{yyyy}-{00000}';

type FindVisible = (
  trx: Transaction,
  who: Who,
  ids: string[],
) => Promise<Set<string>>;

/**
 * What an allocation must be beyond its field list, whichever way it comes in. The one place that counts what is given
 * out against what is owned.
 */
export class AllocationRules {
  constructor(
    private readonly store: AllocationStore,
    private readonly overAllocation: OverAllocation,
    private readonly today: (at?: DateTime) => DateTime,
    private readonly visible: Record<'licence' | 'asset', FindVisible>,
  ) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const today = this.today(context.at);
    for (const draft of drafts) {
      const { after } = draft;
      after.managedBy ??= 'portal';
      after.quantity ??= 1;
      after.since ??= today.toISODate();
      if (context.source !== 'git') keepInFile(draft);
      checkAllocation(draft);
    }
    await this.checkVisible(trx, context, drafts, 'licence');
    await this.checkVisible(trx, context, drafts, 'asset');
    const moving = drafts.filter(each => heldMore(each) !== 0);
    const licences = await this.store.lockLicences(
      trx,
      moving.map(({ after }) => licenceIdOf(after)),
    );
    for (const draft of moving) {
      const licence = licences.get(licenceIdOf(draft.after));
      if (!licence) continue;
      fitLicence(draft, licence);
      this.count(draft, licence);
    }
    await giveNumbers(trx, drafts, {
      noun: allocations,
      year: today.year,
      patternOf: () => () => numberPattern,
    });
  }

  /** Keeps on the licence how much of it is given out. */
  async afterWrite(trx: Transaction, drafts: readonly Draft[]): Promise<void> {
    const moved = drafts.filter(each => heldMore(each) !== 0);
    await this.store.countAllocated(
      trx,
      moved.map(({ after }) => licenceIdOf(after)),
    );
  }

  /** What one may not read is not found, neither by giving it out nor by giving it something. */
  private async checkVisible(
    trx: Transaction,
    { who }: ChangeContext,
    drafts: readonly Draft[],
    field: 'licence' | 'asset',
  ): Promise<void> {
    const created = drafts.filter(
      ({ before, after }) => !before && after[field],
    );
    if (created.length === 0) return;
    const idOf = ({ after }: Draft) => (after[field] as Reference).id;
    const visible = await this.visible[field](trx, who, created.map(idOf));
    for (const draft of created) {
      if (visible.has(idOf(draft))) continue;
      draft.refused.push({
        row: draft.row,
        kind: 'input',
        field,
        value: (draft.after[field] as Reference).ref,
        message: `is not a known ${field}`,
      });
    }
  }

  /** Counts one draft after the other, as they were given; what was refused takes nothing. */
  private count(draft: Draft, licence: AllocatedLicence): void {
    if (draft.refused.length) return;
    const more = heldMore(draft);
    const owned = rightsOf(licence);
    const allocated = licence.allocated + more;
    const isOver = more > 0 && owned !== undefined && allocated > owned;
    if (isOver) {
      const found = overAllocated({
        licence: licence.number,
        owned,
        allocated,
      });
      if (this.overAllocation === 'block') {
        const { row, before } = draft;
        draft.refused.push({
          ...found.refused,
          row,
          field: 'quantity',
          ...(before ? { ref: before.ref } : {}),
        });
        return;
      }
      draft.warnings.push(found.warning);
    }
    licence.allocated = allocated;
  }
}

function licenceIdOf(record: AnyRecord): string {
  return (record.licence as Reference).id;
}

/** How much a draft takes of its licence beyond what it took before. */
function heldMore({ before, after }: Draft): number {
  return held(after) - (before ? held(before) : 0);
}

/** What was ended or deleted holds nothing; what begins later holds already. */
function held({ until, deletedAt, quantity }: AnyRecord): number {
  return until || deletedAt ? 0 : Number(quantity);
}

/** An allocation of a file is changed in the file. */
function keepInFile(draft: Draft): void {
  const { row, before, after } = draft;
  if (before?.managedBy !== 'git') return;
  const [change] = changesBetween(allocations, before, after);
  const isRemoved = after.deletedAt && !before.deletedAt;
  if (!change && !isRemoved) return;
  draft.refused.push({
    row,
    ref: before.ref,
    kind: 'conflict',
    code: 'declared-in-git',
    field: change?.field ?? 'number',
    message: 'is declared in the file of its licence; change it there',
  });
}

function checkAllocation(draft: Draft): void {
  const { row, before, after } = draft;
  const refuse = (field: string, message: string) =>
    draft.refused.push({
      row,
      kind: 'input',
      field,
      value: after[field],
      message,
    });
  if ((after.assignee === undefined) === (after.asset === undefined))
    refuse('assignee', 'either it or an asset must say who gets it');
  const quantity = Number(after.quantity);
  const isTouched = quantity !== before?.quantity;
  if (isTouched && (!Number.isSafeInteger(quantity) || quantity < 1))
    refuse('quantity', 'must be a whole number from 1');
}

/** What the licence asks of who gets it. */
function fitLicence(draft: Draft, licence: AllocatedLicence): void {
  const { row, before, after } = draft;
  if (before) return;
  const refuse = (field: string, code: string, message: string) =>
    draft.refused.push({
      row,
      kind: 'conflict',
      field,
      code,
      params: { licence: licence.number },
      message,
    });
  if (licence.status === 'terminated')
    refuse('licence', 'licence-terminated', 'was terminated');
  if (licence.type === 'oem' && !after.asset)
    refuse(
      'asset',
      'oem-needs-asset',
      'must be given: an OEM licence is bound to a machine',
    );
  if (licence.reassignmentLock)
    after.lockedUntil = addPeriod(
      String(after.since),
      licence.reassignmentLock,
    );
}
