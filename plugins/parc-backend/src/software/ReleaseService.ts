import { NotFoundError } from '@backstage/errors';
import {
  parcSoftwareManagePermission,
  type ProductGrowth,
  type SoftwareRelease,
} from '@parc/backstage-plugin-parc-common';
import type { Ground, RecordService, Who } from '../records';
import { ReleaseStore } from './ReleaseStore';

/** The editions and releases of products. */
export class ReleaseService {
  private readonly store = new ReleaseStore();

  constructor(
    private readonly ground: Ground,
    private readonly products: RecordService,
  ) {}

  async list(who: Who, ref: string): Promise<{ items: SoftwareRelease[] }> {
    const { id } = await this.products.get(who, ref);
    return { items: await this.store.list(this.ground.knex, id) };
  }

  /** Says until when a release is supported. Throws a NotFoundError when the product has no such release. */
  async setEndOfSupport(
    who: Who,
    ref: string,
    release: string,
    day: string | null,
  ): Promise<SoftwareRelease> {
    const { access, knex } = this.ground;
    await access.require(who, parcSoftwareManagePermission);
    const product = await this.products.get(who, ref);
    const missing = new NotFoundError(
      `there is no release ${release} of ${product.ref}`,
    );
    if (!/^\d{1,9}$/.test(release)) throw missing;
    const id = Number(release);
    const isThere = await knex.transaction(trx =>
      this.store.setEndOfSupport(trx, product.id, id, day),
    );
    if (!isThere) throw missing;
    const all = await this.store.list(knex, product.id);
    return all.find(each => each.id === id)!;
  }

  async growth(who: Who, ref: string, months: number): Promise<ProductGrowth> {
    const { id } = await this.products.get(who, ref);
    const now = this.ground.clock().toUTC().toISO({ includeOffset: false })!;
    const items = await this.products.store.read({ filter: { all: [] } }, trx =>
      this.store.growth(trx, id, now, months),
    );
    return { items };
  }
}
