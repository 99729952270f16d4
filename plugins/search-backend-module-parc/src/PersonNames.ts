import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/** What people and groups are called in the catalog; each is asked for once. */
export class PersonNames {
  readonly #names = new Map<string, string | undefined>();

  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
  ) {}

  /** The name of one that was learned, when the catalog has one. */
  get(ref: string): string | undefined {
    return this.#names.get(ref);
  }

  async learn(refs: readonly (string | undefined)[]): Promise<void> {
    const unknown = [...new Set(refs)].flatMap(ref =>
      ref === undefined || this.#names.has(ref) ? [] : ref,
    );
    if (unknown.length === 0) return;
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs: unknown, fields },
      { credentials: await this.auth.getOwnServiceCredentials() },
    );
    unknown.forEach((ref, index) => {
      const entity = items[index];
      const profile = entity?.spec?.profile as
        | { displayName?: string }
        | undefined;
      this.#names.set(ref, profile?.displayName ?? entity?.metadata.title);
    });
  }
}
