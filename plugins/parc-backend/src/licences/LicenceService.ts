import { NotFoundError } from '@backstage/errors';
import {
  decideLicenceVerb,
  licenceCreatePermission,
  licenceEndPermission,
  licenceReadPermission,
  licenceRefusalMessage,
  licences,
  licenceUpdatePermission,
  licenceVerbPermissions,
  type FieldChange,
  type Licence,
  type LicencePeriod,
  type LicenceVerb,
  type LicenceVerbBody,
  type OverAllocation,
  type PeriodPatch,
  type SupersededTerm,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  createRecords,
  onlyOne,
  Refusal,
  refuseDeclaredPart,
  touchRecord,
  type ChangeContext,
  type Ground,
  type RecordService,
  type Who,
} from '../records';
import { LicenceRules } from './LicenceRules';
import { PeriodStore } from './PeriodStore';

/** What licences and allocations stand on beside their own records. */
export interface LicenceGround extends Ground {
  products: RecordService;
  /** IANA zone of business days. */
  companyTimeZone: string;
  overAllocation: OverAllocation;
}

/** Licences: what any record can do, the verbs of their life cycle, and the terms that are over. */
export class LicenceService {
  readonly records: RecordService;
  readonly periodStore = new PeriodStore();

  constructor(private readonly ground: LicenceGround) {
    const rules = new LicenceRules(
      ground.products.store,
      ground.overAllocation,
      at => this.moment(at),
    );
    this.records = createRecords(ground, licences, {
      permissions: {
        read: licenceReadPermission,
        create: licenceCreatePermission,
        update: licenceUpdatePermission,
        remove: licenceEndPermission,
      },
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
    });
  }

  /** Does a verb to a licence. Throws a ConflictError with the reason when the life cycle refuses. */
  async act(
    context: ChangeContext,
    verb: LicenceVerb,
    ref: string,
    body: LicenceVerbBody,
    version?: number,
  ) {
    const { reason, ...rest } = body;
    let superseded: SupersededTerm | undefined;
    const { writer, store } = this.records;
    const permission = licenceVerbPermissions[verb];
    const scopes = await writer.changeable(context.who, permission);
    const outcome = await store.knex.transaction(async trx => {
      const changed = await writer.change(
        { ...context, reason },
        [{ ref, version }],
        {
          action: verb,
          permission,
          scopes,
          decide: record => {
            const today = this.moment(context.at).toISODate()!;
            const licence = record as unknown as Licence;
            const decided = decideLicenceVerb(licence, verb, rest, today);
            if ('refused' in decided) {
              const { refused: code, ...params } = decided;
              const message = licenceRefusalMessage(decided);
              return new Refusal('conflict', message, { code, params });
            }
            superseded = decided.superseded;
            return decided.changes;
          },
        },
        trx,
      );
      const [{ record }] = changed.written;
      if (superseded) await this.periodStore.add(trx, record.id, [superseded]);
      return changed;
    });
    return onlyOne(outcome);
  }

  /** The terms of a licence, the current one first. */
  async periods(who: Who, ref: string): Promise<LicencePeriod[]> {
    const licence = (await this.records.get(who, ref)) as unknown as Licence;
    const { start, end, quantity, cost } = licence;
    const earlier = await this.periodStore.list(
      this.records.store.knex,
      licence.id,
    );
    return [
      {
        isCurrent: true,
        ...(start ? { from: start } : {}),
        ...(end ? { to: end } : {}),
        ...(quantity === undefined ? {} : { quantity }),
        ...(cost ? { cost } : {}),
      },
      ...earlier,
    ];
  }

  /** Corrects an earlier term: a change of the licence, with its version and its history. */
  async correctPeriod(
    context: ChangeContext,
    { ref, id, version }: { ref: string; id: string; version: number },
    { reason, ...patch }: PeriodPatch,
  ) {
    const { store, writer } = this.records;
    const permission = licenceUpdatePermission;
    const scopes = await writer.changeable(context.who, permission);
    return store.knex.transaction(async trx => {
      // Finds and locks the licence, and refuses who may not change it.
      const { written } = await writer.change(
        context,
        [{ ref, version }],
        {
          action: 'period-corrected',
          permission,
          scopes,
          decide: licence => refuseDeclaredPart(licence, 'prices') ?? {},
        },
        trx,
      );
      const [{ record }] = written;
      const before = await this.periodStore.find(trx, record.id, id);
      if (!before)
        throw new NotFoundError(`there is no period ${id} of ${ref}`);
      await this.periodStore.update(trx, id, patch);
      const after = (await this.periodStore.find(trx, record.id, id))!;
      return touchRecord(trx, writer, { ...context, reason }, record, {
        action: 'period-corrected',
        changes: changesOfPeriod(before, after),
      });
    });
  }

  private moment(at: DateTime | undefined): DateTime {
    return (at ?? this.ground.clock()).setZone(this.ground.companyTimeZone);
  }
}

/** As the history keeps it: each under the day on which the term ended. */
function changesOfPeriod(
  before: LicencePeriod,
  after: LicencePeriod,
): FieldChange[] {
  return (['cost', 'quantity', 'note'] as const).flatMap(name => {
    const [from, to] = [before[name], after[name]];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ field: `periods.${before.to}.${name}`, from, to }];
  });
}
