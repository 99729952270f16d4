import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Who } from '../../records';

/** How many hours a user works in a week. */
const hoursAnnotation = 'parc.dev/weekly-hours';

/** What a user knows, separated by commas. */
const skillsAnnotation = 'parc.dev/skills';

/** A user, as far as work goes. */
export interface WorkingUser {
  ref: string;
  /** Direct ones. */
  groups: readonly string[];
  /** In a week, where the entity says. */
  hours?: number;
  /** In lower case. */
  skills: readonly string[];
}

/** Who works, as the catalog knows it. */
export class WorkingPeople {
  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {}

  /** Those of these users, and the members of these groups, that the reader may see; in one call. */
  async of(who: Who, refs: readonly string[]): Promise<WorkingUser[]> {
    const groups = refs.filter(each => each.startsWith('group:'));
    const names = refs
      .filter(each => each.startsWith('user:'))
      .map(each => each.split('/')[1]);
    if (groups.length + names.length === 0) return [];
    const credentials =
      'credentials' in who
        ? who.credentials
        : await this.portal.auth.getOwnServiceCredentials();
    const pages = this.portal.catalog.streamEntities(
      {
        totalItems: 'exclude',
        query: {
          $all: [
            { kind: 'User' },
            {
              $any: [
                { 'metadata.name': { $in: names } },
                ...groups.map(targetRef => ({
                  relations: {
                    $contains: { type: RELATION_MEMBER_OF, targetRef },
                  },
                })),
              ],
            },
          ],
        },
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
    const users: WorkingUser[] = [];
    for await (const page of pages) users.push(...page.map(toUser));
    return users.filter(
      ({ ref, groups: own }) =>
        refs.includes(ref) || own.some(each => groups.includes(each)),
    );
  }
}

function toUser(entity: Entity): WorkingUser {
  const { metadata, relations = [] } = entity;
  const { [hoursAnnotation]: weekly, [skillsAnnotation]: known = '' } =
    metadata.annotations ?? {};
  const hours = Number(weekly ?? Number.NaN);
  return {
    ref: stringifyEntityRef(entity),
    groups: relations
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef),
    skills: known
      .toLowerCase()
      .split(',')
      .map(each => each.trim()),
    // What is no number of hours is as if it were not there: a file in git cannot be refused here.
    ...(hours >= 0 && hours <= hoursOfWeek ? { hours } : {}),
  };
}

const hoursOfWeek = 168;
