import { InputError } from '@backstage/errors';
import {
  parcSoftwareReadPermission,
  type SoftwareInstallation,
  type SoftwareInstallationsQuery,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import {
  pageOf,
  type Ground,
  type Page,
  type RecordService,
  type Who,
} from '../records';
import { InstallationListStore } from './InstallationListStore';

const placeSchema = z.tuple([
  z.uuid(),
  z.number().int().min(0).max(2_147_483_647),
  z.iso.datetime(),
]);

/** What is installed where, over all assets that the reader may see. */
export class InstallationListService {
  private readonly store = new InstallationListStore();

  constructor(
    private readonly ground: Ground,
    private readonly products: RecordService,
    private readonly assets: RecordService,
  ) {}

  async list(
    who: Who,
    query: SoftwareInstallationsQuery,
  ): Promise<Page<SoftwareInstallation>> {
    await this.ground.access.require(who, parcSoftwareReadPermission);
    const { product, asset, user, release, past, q, limit, cursor } = query;
    const narrowed = await this.assets.narrow(who, { filter: [] });
    const asked = {
      productId: product && (await this.products.get(who, product)).id,
      assetId: asset && (await this.assets.get(who, asset)).id,
      user: user?.toLowerCase(),
      release,
      past,
      q,
      limit: limit + 1,
      after: cursor === undefined ? undefined : readPlace(cursor),
    };
    const found = await this.assets.store.read(narrowed, (trx, scope) =>
      this.store.list(trx, asked, scope),
    );
    const page = pageOf(found, limit, ({ place }) =>
      Buffer.from(
        JSON.stringify([place.assetId, place.versionId, place.since]),
      ).toString('base64url'),
    );
    return { ...page, items: page.items.map(({ place: _, ...item }) => item) };
  }
}

function readPlace(cursor: string) {
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    const [assetId, versionId, since] = placeSchema.parse(JSON.parse(text));
    return { assetId, versionId, since };
  } catch {
    throw new InputError(
      `cursor: ${JSON.stringify(cursor)} does not belong to this list`,
    );
  }
}
