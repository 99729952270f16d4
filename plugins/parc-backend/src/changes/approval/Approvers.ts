import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Person } from '@parc/backstage-plugin-parc-common';

/** The most references that are asked of the catalog in one call. */
const mostInCall = 500;

/**
 * Who is a member of what, as the catalog says at this moment: not as a sign-in said, which may be an hour old.
 * Asked as Parc itself, so that nobody is left out of an approval because the caller cannot see them.
 */
export class Approvers {
  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {}

  /**
   * The users behind approvers: a user that the catalog knows is one; of a group, its direct members. Who is not in the
   * catalog any more is nobody.
   */
  async peopleOf(
    approvers: readonly string[],
  ): Promise<(approver: string) => readonly string[]> {
    const found = await this.entities(approvers);
    const people = new Map(
      [...found].map(([ref, entity]) => [
        ref,
        ref.startsWith('user:') ? [ref] : targets(entity, RELATION_HAS_MEMBER),
      ]),
    );
    return approver => people.get(approver) ?? [];
  }

  /** Users with the groups of which they are direct members; of who is not in the catalog, none. */
  async persons(refs: readonly string[]): Promise<Person[]> {
    const found = await this.entities(refs);
    return refs.map(ref => ({
      ref,
      groups: targets(found.get(ref), RELATION_MEMBER_OF),
    }));
  }

  private async entities(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, Entity>> {
    const wanted = [...new Set(refs)];
    const found = new Map<string, Entity>();
    if (wanted.length === 0) return found;
    const credentials = await this.portal.auth.getOwnServiceCredentials();
    for (let at = 0; at < wanted.length; at += mostInCall) {
      const { items } = await this.portal.catalog.getEntitiesByRefs(
        {
          entityRefs: wanted.slice(at, at + mostInCall),
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        },
        { credentials },
      );
      for (const each of items) {
        if (each) found.set(stringifyEntityRef(each), each);
      }
    }
    return found;
  }
}

function targets(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(each => each.type === type)
    .map(each => each.targetRef);
}
