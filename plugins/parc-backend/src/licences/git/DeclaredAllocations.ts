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
    const kept = new Set<string>();
    for (const { holder, ...each } of targets) {
      const known = current.find(
        allocation => !kept.has(allocation.id) && isOf(allocation, holder),
      );
      if (known) kept.add(known.id);
      const outcome = known
        ? await this.change(trx, known, each)
        : await this.create(trx, licence, holder, each);
      declared.problems.push(...problemsOf(outcome, each));
    }
    const gone = current.filter(
      ({ id, managedBy }) => managedBy === 'git' && !kept.has(id),
    );
    await this.end(trx, gone);
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

  private create(
    trx: Transaction,
    licence: AnyRecord,
    holder: Holder,
    { quantity, since }: Omit<DeclaredAllocation, 'path'>,
  ): Promise<Outcome> {
    return this.allocations.writer.create(
      gitContext,
      [{ licence: licence.id, ...holder, quantity, since }],
      { trx, partial: true, fixed: { managedBy: 'git' } },
    );
  }

  private change(
    trx: Transaction,
    { id }: Allocation,
    { quantity, since }: DeclaredAllocation,
  ): Promise<Outcome> {
    return this.write(trx, gitContext, [{ ref: id }], () => ({
      quantity,
      ...(since ? { since } : {}),
      managedBy: 'git',
    }));
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

function problemsOf(
  { refused }: Outcome,
  { path }: { path: string },
): YamlProblem[] {
  return refused.map(({ field, value, message }) => ({
    field: field ? `${path}.${placeOf[field] ?? field}` : path,
    value,
    message,
  }));
}

const placeOf: Readonly<Record<string, string>> = {
  assignee: 'to',
  asset: 'to',
};
