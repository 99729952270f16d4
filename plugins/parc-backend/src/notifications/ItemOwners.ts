import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Who answers for what changes touch, as the catalog says. */
export class ItemOwners {
  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {}

  /** A line for each owner of each of these entities; what the catalog does not know has none. */
  async of(
    items: readonly string[],
  ): Promise<Array<{ item: string; owner: string }>> {
    if (items.length === 0) return [];
    const { auth, catalog } = this.portal;
    const found = await catalog.getEntitiesByRefs(
      { entityRefs: [...items], fields: ['relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.flatMap((item, at) =>
      (found.items[at]?.relations ?? [])
        .filter(({ type }) => type === RELATION_OWNED_BY)
        .map(({ targetRef }) => ({ item, owner: targetRef })),
    );
  }
}
