import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_PART_OF } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { normaliseEntityRef } from '@parc/backstage-plugin-parc-common';
import type { Who } from '../records';

/** So many steps up: a component, its system, that system's domain, and the domain around it. */
const mostSteps = 3;
/** The most references in one call of the catalog. */
const mostAtOnce = 500;

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
    const around = await this.ofEach(who, [ref]);
    return around.get(ref)!;
  }

  /** The same for many, each by its reference, which must be one: the catalog is asked once a step. */
  async ofEach(
    who: Who,
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const parents = new Map<string, string[]>();
    let next = [...new Set(refs)];
    for (let step = 0; step < mostSteps && next.length; step += 1) {
      const found = await this.parentsOf(who, next);
      next.forEach((ref, at) => parents.set(ref, found[at]));
      next = [...new Set(found.flat())].filter(each => !parents.has(each));
    }
    return new Map(refs.map(ref => [ref, upFrom(ref, parents)]));
  }

  private async parentsOf(
    who: Who,
    refs: readonly string[],
  ): Promise<string[][]> {
    const credentials =
      'credentials' in who
        ? who.credentials
        : await this.portal.auth.getOwnServiceCredentials();
    const parts = await Promise.all(
      inParts(refs).map(entityRefs =>
        this.portal.catalog.getEntitiesByRefs(
          { entityRefs, fields: ['relations'] },
          { credentials },
        ),
      ),
    );
    return parts.flatMap(({ items }) =>
      items.map(item =>
        (item?.relations ?? [])
          .filter(({ type }) => type === RELATION_PART_OF)
          .map(({ targetRef }) => targetRef),
      ),
    );
  }
}

function upFrom(
  ref: string,
  parents: ReadonlyMap<string, readonly string[]>,
): string[] {
  const known = new Set([ref]);
  let next = [ref];
  for (let step = 0; step < mostSteps && next.length; step += 1) {
    next = next
      .flatMap(each => parents.get(each) ?? [])
      .filter(each => !known.has(each));
    for (const each of next) known.add(each);
  }
  return [...known];
}

function inParts(refs: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(refs.length / mostAtOnce) }, (_, at) =>
    refs.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  );
}
