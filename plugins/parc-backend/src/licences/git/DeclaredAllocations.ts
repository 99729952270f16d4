import {
  everything,
  type Allocation,
  type AnyRecord,
  type DeclaredAllocation,
  type DeclaredLicence,
  type Filter,
  type YamlProblem,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  gitContext,
  type ChangeContext,
  type Outcome,
  type RecordService,
  type Transaction,
} from '../../records';

/** The most allocations of one licence that are looked at; a file that says more has other problems. */
const maxAllocations = 20_000;

/** To whom files give how many: what a file says is so, and what the portal gave beside it stays the portal's. */
export class DeclaredAllocations {
  constructor(
    private readonly allocations: RecordService,
    private readonly assets: RecordService,
    private readonly today: () => DateTime,
  ) {}

  /** Brings a licence's allocations to what its file says; ends those that it does not say any more. */
  async settle(
    trx: Transaction,
    declared: DeclaredLicence,
    licence: AnyRecord,
  ): Promise<void> {
    const wanted = declared.allocations ?? [];
    const current = await this.current(trx, licence.id);
    if (wanted.length + current.length === 0) return;
    const targets = await this.targetsOf(trx, wanted, declared.problems);
    const kept = new Map<string, DeclaredAllocation>();
    const made: Array<DeclaredAllocation & { holder: Holder }> = [];
    for (const target of targets) {
      const known = current.find(
        each => !kept.has(each.id) && isOf(each, target.holder),
      );
      if (known) kept.set(known.id, target);
      else made.push(target);
    }
    // First what is given back: the next may need it.
    await this.end(
      trx,
      current.filter(
        ({ id, managedBy }) => managedBy === 'git' && !kept.has(id),
      ),
    );
    declared.problems.push(
      ...(await this.change(trx, kept)),
      ...(await this.create(trx, licence, made)),
    );
  }

  /** The file has gone: what it gave is the portal's, where it can be taken back. */
  async release(
    trx: Transaction,
    licenceId: string,
    context: ChangeContext,
  ): Promise<void> {
    const current = await this.current(trx, licenceId);
    const targets = current
      .filter(each => each.managedBy === 'git')
      .map(({ id }) => ({ ref: id }));
    if (targets.length === 0) return;
    await this.write(trx, context, targets, () => ({ managedBy: 'portal' }));
  }

  private async current(
    trx: Transaction,
    licenceId: string,
  ): Promise<Allocation[]> {
    const { store } = this.allocations;
    const filter: Filter = {
      all: [
        { field: 'licence', in: [licenceId] },
        { field: 'until', exists: false },
      ],
    };
    const ids = await store.ids(trx, { filter }, maxAllocations);
    return (await store.find(trx, ids)) as unknown as Allocation[];
  }

  private async targetsOf(
    trx: Transaction,
    wanted: readonly DeclaredAllocation[],
    problems: YamlProblem[],
  ): Promise<Array<DeclaredAllocation & { holder: Holder }>> {
    const entities = wanted.flatMap(({ to }) => (isAsset(to) ? to : []));
    const { store } = this.assets;
    const fields = ['tag', 'entityName', 'gitEntity'];
    const [declared, named] = [
      await store.findBy(trx, 'gitEntity', entities, everything, fields),
      await store.findBy(
        trx,
        'entityName',
        entities.map(each => each.slice(each.indexOf('/') + 1)),
        everything,
        fields,
      ),
    ];
    const assetOf = (to: string) =>
      declared.find(each => each.gitEntity === to) ??
      named.find(each => to === `${defaultAsset}${each.entityName}`);
    return wanted.flatMap(each => {
      if (!isAsset(each.to)) return { ...each, holder: { assignee: each.to } };
      const asset = assetOf(each.to);
      if (asset) return { ...each, holder: { asset: asset.id } };
      problems.push({
        field: `${each.path}.to`,
        value: each.to,
        message: 'is not a known asset',
      });
      return [];
    });
  }

  private async create(
    trx: Transaction,
    { id: licence }: AnyRecord,
    made: ReadonlyArray<DeclaredAllocation & { holder: Holder }>,
  ): Promise<YamlProblem[]> {
    if (made.length === 0) return [];
    const outcome = await this.allocations.writer.create(
      gitContext,
      made.map(({ holder, quantity, since }) => ({
        licence,
        ...holder,
        quantity,
        since,
      })),
      { trx, partial: true, fixed: { managedBy: 'git' } },
    );
    return problemsOf(outcome, made);
  }

  private async change(
    trx: Transaction,
    kept: ReadonlyMap<string, DeclaredAllocation>,
  ): Promise<YamlProblem[]> {
    if (kept.size === 0) return [];
    const targets = Array.from(kept.keys(), ref => ({ ref }));
    const outcome = await this.write(trx, gitContext, targets, ({ id }) => {
      const { quantity, since } = kept.get(id)!;
      return { quantity, ...(since ? { since } : {}), managedBy: 'git' };
    });
    return problemsOf(outcome, [...kept.values()]);
  }

  private async end(
    trx: Transaction,
    gone: readonly Allocation[],
  ): Promise<void> {
    const today = this.today().toISODate()!;
    const targets = gone.map(({ id }) => ({ ref: id }));
    if (targets.length === 0) return;
    await this.write(trx, gitContext, targets, ({ since }) => ({
      until: String(since) > today ? since : today,
    }));
  }

  private write(
    trx: Transaction,
    context: ChangeContext,
    targets: ReadonlyArray<{ ref: string }>,
    decide: (record: AnyRecord) => object,
  ): Promise<Outcome> {
    const { writer } = this.allocations;
    return writer.change(
      context,
      targets,
      {
        action: 'updated',
        permission: writer.rules.permissions.update,
        decide,
        partial: true,
      },
      trx,
    );
  }
}

/** A user or group by reference, or an asset by id. */
type Holder = { assignee: string } | { asset: string };

const defaultAsset = 'hardwareasset:default/';

function isAsset(to: string): boolean {
  return to.startsWith('hardwareasset:');
}

function isOf({ assignee, asset }: Allocation, holder: Holder): boolean {
  return 'asset' in holder
    ? asset?.id === holder.asset
    : assignee === holder.assignee;
}

/** What was refused, by the place in the file of the row that it was. */
function problemsOf(
  { refused }: Outcome,
  rows: ReadonlyArray<{ path: string }>,
): YamlProblem[] {
  return refused.map(({ row, field, value, message }) => {
    const { path } = rows[row - 1];
    return {
      field: field ? `${path}.${placeOf[field] ?? field}` : path,
      value,
      message,
    };
  });
}

const placeOf: Readonly<Record<string, string>> = {
  assignee: 'to',
  asset: 'to',
};
