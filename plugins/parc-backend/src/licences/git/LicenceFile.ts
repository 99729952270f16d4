import {
  allocationToYaml,
  entityToYaml,
  licenceToEntity,
  type Allocation,
  type Licence,
  type LicenceDetails,
} from '@parc/backstage-plugin-parc-common';
import type { RecordService, Who } from '../../records';
import type { PeriodStore } from '../PeriodStore';

/** The most allocations that a file lists: what is given to so many is not kept by hand. */
const maxListed = 100;

/** Licences as the files that would declare them. */
export class LicenceFile {
  constructor(
    private readonly licences: RecordService,
    private readonly allocations: RecordService,
    private readonly assets: RecordService,
    private readonly periods: PeriodStore,
  ) {}

  /**
   * A licence as YAML, ready to commit, for who may read it. Allocations are listed when the reader sees all of them
   * and they are not too many; a file without a list leaves them to the portal.
   */
  async yaml(who: Who, ref: string): Promise<string> {
    const licence = (await this.licences.get(who, ref)) as unknown as Licence;
    const listed = await this.listed(who, licence.id);
    const entity = licenceToEntity(licence, {
      prices: await this.prices(licence.id),
      allocations: listed ?? [],
    });
    return listed ? entityToYaml(entity) : unlisted + entityToYaml(entity);
  }

  private async prices(licenceId: string): Promise<LicenceDetails['prices']> {
    const { knex } = this.licences.store;
    const terms = await this.periods.list(knex, licenceId);
    return terms
      .reverse()
      .flatMap(({ from, to, quantity, cost }) =>
        to ? { from, to, quantity, cost } : [],
      );
  }

  private async listed(
    who: Who,
    licenceId: string,
  ): Promise<LicenceDetails['allocations'] | undefined> {
    const { store } = this.allocations;
    const filter = {
      all: [
        { field: 'licence', in: [licenceId] },
        { field: 'until', exists: false },
      ],
    };
    const ids = await store.ids(store.knex, { filter }, maxListed + 1);
    const visible = await this.allocations.visible(store.knex, who, ids);
    if (ids.length > maxListed || visible.size < ids.length) return undefined;
    const found = await store.find(store.knex, ids);
    const given = found as unknown as Allocation[];
    const entities = await this.entities(given);
    return given.flatMap(
      each => allocationToYaml(each, entities.get(each.asset?.id ?? '')) ?? [],
    );
  }

  /** The entities of the assets that have something, by the asset's id. */
  private async entities(
    given: readonly Allocation[],
  ): Promise<ReadonlyMap<string, string>> {
    const { store } = this.assets;
    const ids = given.flatMap(({ asset }) => asset?.id ?? []);
    const found = await store.find(store.knex, ids, {
      fields: ['entityName', 'gitEntity'],
    });
    return new Map(
      found.map(({ id, entityName, gitEntity }) => [
        id,
        String(gitEntity ?? `hardwareasset:default/${entityName}`),
      ]),
    );
  }
}

const unlisted =
  '# To whom it is given is not listed here, and stays what it is in the portal.\n';
