import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_PART_OF } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { normaliseEntityRef } from '@parc/backstage-plugin-parc-common';
import type { Who } from '../records';

/** So many steps up: a component, its system, that system's domain, and the domain around it. */
const mostSteps = 3;

/** What an entity is part of, as the catalog knows it. */
export class EntitiesAround {
  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {}

  /**
   * An entity and what it is part of, by their references; of an entity that the reader may not see, or that the catalog
   * does not know, itself alone. Throws an InputError on what is no reference.
   */
  async of(who: Who, entity: string): Promise<string[]> {
    const ref = normaliseEntityRef(entity);
    if (!ref)
      throw new InputError(
        `entity: ${JSON.stringify(
          entity,
        )} must be an entity reference such as system:default/erp`,
      );
    const credentials =
      'credentials' in who
        ? who.credentials
        : await this.portal.auth.getOwnServiceCredentials();
    const known = new Set([ref]);
    let next = [ref];
    for (let step = 0; step < mostSteps && next.length; step += 1) {
      const { items } = await this.portal.catalog.getEntitiesByRefs(
        { entityRefs: next, fields: ['relations'] },
        { credentials },
      );
      next = items
        .flatMap(item => item?.relations ?? [])
        .filter(({ type }) => type === RELATION_PART_OF)
        .map(({ targetRef }) => targetRef)
        .filter(each => !known.has(each));
      for (const each of next) known.add(each);
    }
    return [...known];
  }
}
