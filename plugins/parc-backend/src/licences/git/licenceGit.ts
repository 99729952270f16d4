import {
  licenceYaml,
  readLicenceEntity,
  type AnyRecord,
  type DeclaredLicence,
  type DeclaredPeriod,
  type Money,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type {
  GitEntity,
  GitRules,
  RecordService,
  Transaction,
} from '../../records';
import type { LicenceService } from '../LicenceService';
import type { PeriodStore } from '../PeriodStore';
import { DeclaredAllocations } from './DeclaredAllocations';
import { DeclaredProducts } from './DeclaredProducts';

/** What files about licences write to. */
export interface LicenceGitGround {
  products: RecordService;
  licences: LicenceService;
  allocations: RecordService;
  assets: RecordService;
  /** Today where the company is. */
  today: () => DateTime;
}

/** What Licence files mean beside their fields: a product by its name, earlier terms, and allocations. */
export function licenceGit(
  ground: LicenceGitGround,
): GitRules<DeclaredLicence> {
  const products = new DeclaredProducts(ground.products);
  const periods = ground.licences.periodStore;
  const allocations = new DeclaredAllocations(
    ground.allocations,
    ground.assets,
    ground.today,
  );
  return {
    yaml: licenceYaml,
    kept: ['number', 'name', 'type', 'status'],
    read: readLicenceEntity,
    retirement: lapse,
    prepare: async (trx, declared) => {
      takeTerm(declared);
      await products.resolve(trx, declared);
    },
    alongside,
    settle: async (trx, declared, record, before) => {
      await settlePeriods(trx, periods, declared, record, before);
      await allocations.settle(trx, declared, record);
    },
    release: (trx, recordId, context) =>
      allocations.release(trx, recordId, context),
  };
}

/** It is not renewed any more, but stays in force to its end; what has no end stays as it is. */
function lapse({ status, end }: AnyRecord): object {
  return status === 'active' && end ? { status: 'lapsing' } : {};
}

/** The places in a file that are no fields are declared too; a file that came back says that it goes on. */
function alongside(
  before: AnyRecord | undefined,
  known: GitEntity | undefined,
  { values, prices, allocations }: DeclaredLicence,
): object {
  const declared = [
    ...Object.keys(values),
    ...(prices ? ['prices'] : []),
    ...(allocations ? ['allocations'] : []),
  ].sort();
  const isBack = known?.isRetired && before?.status === 'lapsing';
  return { declared, ...(isBack ? { status: 'active' } : {}) };
}

/** The price of the current term is what the licence costs, unless its purchase says so. */
function takeTerm({ values, prices }: DeclaredLicence): void {
  const term = prices?.find(each => isTerm(each, values));
  if (term?.cost) values.cost ??= term.cost;
}

function isTerm(
  { from, to }: DeclaredPeriod,
  { start, end }: Record<string, unknown>,
): boolean {
  return from === start && to === end;
}

/**
 * The terms that a file lists, but the current one, which is the licence's own. Without a list the term before is
 * kept when the file goes on to the next.
 */
async function settlePeriods(
  trx: Transaction,
  store: PeriodStore,
  { prices }: DeclaredLicence,
  record: AnyRecord,
  before: AnyRecord | undefined,
): Promise<void> {
  const isOwn = (each: DeclaredPeriod) =>
    isTerm(each, record) && isSameMoney(each.cost, record.cost);
  if (prices) {
    const others = prices.filter(each => !isOwn(each));
    await store.replace(trx, record.id, others);
    return;
  }
  const [end, start] = [before?.end, record.start] as Array<string | undefined>;
  if (!before || !end || !start || start <= end) return;
  if (await store.hasUntil(trx, record.id, end)) return;
  const term = {
    to: end,
    from: before.start as string | undefined,
    quantity: before.quantity as number | undefined,
    cost: before.cost as Money | undefined,
  };
  await store.add(trx, record.id, [term]);
}

function isSameMoney(one: Money | undefined, other: unknown): boolean {
  const { amount, currency } = (other ?? {}) as Partial<Money>;
  return one?.amount === amount && one?.currency === currency;
}
