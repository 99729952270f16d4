import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { GroupLead } from './dueWorkOrders';

/** Names the user who leads a group. */
const leadAnnotation = 'parc.dev/lead';

/** Who leads groups, as their entities say. */
export class GroupLeads {
  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {}

  /** The leads of all groups that name one: of the group itself and of each of its members. */
  async all(): Promise<GroupLead[]> {
    const credentials = await this.portal.auth.getOwnServiceCredentials();
    const pages = this.portal.catalog.streamEntities(
      {
        query: { kind: 'Group' },
        totalItems: 'exclude',
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'relations',
        ],
      },
      { credentials },
    );
    const leads: GroupLead[] = [];
    for await (const page of pages) leads.push(...page.flatMap(leadsOf));
    return leads;
  }
}

function leadsOf(group: Entity): GroupLead[] {
  const { annotations = {}, namespace } = group.metadata;
  const lead = leadOf(annotations[leadAnnotation], namespace);
  if (!lead) return [];
  const members = (group.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_MEMBER)
    .map(({ targetRef }) => targetRef);
  return [stringifyEntityRef(group), ...members].map(who => ({ who, lead }));
}

/** A file in git cannot be refused here: what names nobody is as if it were not there. */
function leadOf(
  given: string | undefined,
  defaultNamespace: string | undefined,
): string | undefined {
  if (!given) return undefined;
  try {
    const ref = parseEntityRef(given, {
      defaultKind: 'user',
      defaultNamespace,
    });
    return ref.kind.toLowerCase() === 'user'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
