import {
  licences,
  noticeDateOf,
  rightsOf,
  unitCostOf,
  type AnyRecord,
  type Licence,
  type OverAllocation,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  giveNumbers,
  type ChangeContext,
  type Draft,
  type RecordStore,
  type Transaction,
} from '../records';
import { overAllocated } from './overAllocation';

/** How licences are numbered. */
const numberPattern = 'LIC-{yyyy}-{0000}';

/** What a licence must be beyond its field list, whichever way it comes in. */
export class LicenceRules {
  constructor(
    private readonly products: RecordStore,
    private readonly overAllocation: OverAllocation,
    private readonly today: (at?: DateTime) => DateTime,
  ) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    if (!context.isUndo) await this.fillFromProduct(trx, drafts);
    for (const draft of drafts) {
      const { after } = draft;
      after.managedBy ??= 'portal';
      after.status ??= 'active';
      after.allocated ??= 0;
      checkLicence(draft);
      setOrClear(after, 'noticeDate', noticeDateOf(asLicence(after)));
      setOrClear(after, 'unitCost', unitCostOf(asLicence(after)));
      this.checkAllocated(draft);
    }
    await giveNumbers(trx, drafts, {
      noun: licences,
      year: this.today(context.at).year,
      patternOf: () => () => numberPattern,
    });
  }

  /** What is counted comes from the product unless said. */
  private async fillFromProduct(
    trx: Transaction,
    drafts: readonly Draft[],
  ): Promise<void> {
    const open = drafts.filter(({ after }) => !after.metric && after.product);
    const found = await this.products.find(
      trx,
      open.map(({ after }) => (after.product as Reference).id),
      { fields: ['code', 'metric'] },
    );
    const metrics = new Map(found.map(each => [each.id, each.metric]));
    for (const { after } of open) {
      const metric = metrics.get((after.product as Reference).id);
      if (metric !== undefined) after.metric = metric;
    }
  }

  /** Fewer rights than were given out: said or refused, as of one more allocation. */
  private checkAllocated({ row, before, after, refused, warnings }: Draft) {
    const owned = rightsOf(asLicence(after));
    const allocated = Number(after.allocated);
    const ownedBefore = before && rightsOf(asLicence(before));
    const isFewer =
      before &&
      owned !== undefined &&
      (ownedBefore === undefined || owned < ownedBefore);
    if (!isFewer || allocated <= owned) return;
    const found = overAllocated({ licence: after.ref, owned, allocated });
    if (this.overAllocation === 'warn') warnings.push(found.warning);
    else refused.push({ ...found.refused, row, field: 'quantity' });
  }
}

/** A record of licences by its fields; on its way in, what is required may still be missing. */
function asLicence(record: AnyRecord): Partial<Licence> {
  return record as unknown as Licence;
}

function setOrClear(record: AnyRecord, field: string, value: unknown): void {
  if (value === undefined) delete record[field];
  else record[field] = value;
}

/** The latter may not be before the former. */
const ordered: ReadonlyArray<readonly [earlier: string, later: string]> = [
  ['start', 'end'],
  ['start', 'terminatedOn'],
];

function checkLicence(draft: Draft): void {
  const { before, after } = draft;
  const isTouched = (field: string) => before?.[field] !== after[field];
  const refuse = (field: string, message: string) =>
    draft.refused.push({
      row: draft.row,
      kind: 'input',
      field,
      value: after[field],
      message,
    });
  for (const [earlier, later] of ordered) {
    const [first, second] = [after[earlier], after[later]];
    const isWrong = first && second && String(second) < String(first);
    if (isWrong && (isTouched(earlier) || isTouched(later)))
      refuse(later, `is before ${earlier} ${first}`);
  }
  const least = { quantity: 0, packSize: 1 };
  for (const [field, smallest] of Object.entries(least)) {
    const value = after[field] as number | undefined;
    if (value === undefined || !isTouched(field)) continue;
    if (!Number.isSafeInteger(value) || value < smallest)
      refuse(field, `must be a whole number from ${smallest}`);
  }
  checkAmount(after, refuse);
  if (after.renewal === 'evergreen' && after.noticePeriod && !after.end) return;
  if (after.renewal === 'automatic' && !after.end)
    refuse('renewal', 'is automatic, which needs an end');
}

/** How much there is of it is said once, and of what. */
function checkAmount(
  after: AnyRecord,
  refuse: (field: string, message: string) => unknown,
): void {
  const isOpenSource = after.type === 'open-source';
  if (after.unlimited === true && after.quantity !== undefined)
    refuse('quantity', 'is not said of what is unlimited');
  if (!after.metric && !isOpenSource)
    refuse('metric', 'must be given, itself or through the product');
  const isBound = rightsOf(asLicence(after)) !== undefined;
  if (isBound && after.quantity === undefined) {
    if (after.type === 'oem') after.quantity = 1;
    else refuse('quantity', 'must be given, unless it is unlimited');
  }
  const isPerMachine = ['device', 'installation', 'processor', 'core'];
  if (
    after.type === 'oem' &&
    after.metric &&
    !isPerMachine.includes(String(after.metric))
  )
    refuse('metric', 'of an oem licence counts machines');
}
