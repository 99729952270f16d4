import {
  behindSystems,
  compareVersions,
  readSoftwareUpdates,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { sql, type Database, type Sql } from '../../records';
import {
  laggingSql,
  UpdateStore,
  type Behind,
  type BehindVersion,
} from './UpdateStore';

/** Which machines are behind in what a plan of software updates asks for. */
export class MachinesBehind {
  constructor(private readonly store = new UpdateStore()) {}

  /** What is behind now; undefined of a plan that is of no software updates. */
  async of(
    knex: Database,
    { kind, updates }: MaintenancePlan,
  ): Promise<Behind | undefined> {
    if (kind !== 'software-update') return undefined;
    const asked = readSoftwareUpdates(updates);
    const systems =
      asked.systems === false ? [] : await this.store.systems(knex);
    return {
      systems: behindSystems(systems, asked),
      versions: await this.versions(knex, asked.products ?? []),
    };
  }

  /** Narrows what a plan covers, of assets as the alias `r`, to the machines that are behind; of other plans, nothing. */
  async condition(
    knex: Database,
    plan: MaintenancePlan,
  ): Promise<Sql | undefined> {
    const behind = await this.of(knex, plan);
    if (!behind) return undefined;
    const lagging = laggingSql(behind);
    return sql(
      `r.id in (with ${lagging.text} select asset_id from lagging)`,
      ...lagging.values,
    );
  }

  private async versions(
    knex: Database,
    products: ReadonlyArray<{ product: string; version: string }>,
  ): Promise<BehindVersion[]> {
    if (products.length === 0) return [];
    const wanted = new Map(products.map(each => [each.product, each.version]));
    const found = await this.store.versions(knex, [...wanted.keys()]);
    return found
      .filter(
        ({ product, version }) =>
          compareVersions(version, wanted.get(product)!) < 0,
      )
      .map(({ versionId, product, name, version }) => ({
        versionId,
        what: name,
        product,
        installed: version,
        wanted: wanted.get(product)!,
      }));
  }
}
