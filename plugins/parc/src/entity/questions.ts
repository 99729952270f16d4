import {
  parseEntityRef,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { inHand } from '../overview';
import type { Condition } from '../records';

type Filters = Readonly<Record<string, readonly string[]>>;

/** What is asked about an entity, and the lists on which it can be looked at: what a list filters by is an «and». */
export interface Question {
  query: Condition;
  lists: Array<{ text: string; filters: Filters }>;
}

const living: Condition = { status: { $in: inHand.status } };

/** The API takes so many values of a field; a longer list would not fit into an address either. */
export const mostMembers = 150;

/** What somebody has. */
export function heldBy(entity: Entity): Question {
  const ref = stringifyEntityRef(entity);
  return {
    query: { $all: [living, { assignedTo: ref }] },
    lists: [{ text: 'all', filters: { ...inHand, assignedTo: [ref] } }],
  };
}

/** What somebody answers for, beside what they have. */
export function ownedBeside(entity: Entity): Question {
  const ref = stringifyEntityRef(entity);
  return {
    query: { $all: [living, { owner: ref }, { $not: { assignedTo: ref } }] },
    lists: [{ text: 'owned', filters: { ...inHand, owner: [ref] } }],
  };
}

/** Those whose equipment counts as a group's: itself, and its direct members where they are not too many. */
export function teamOf(group: Entity): { refs: string[]; isWhole: boolean } {
  const members = refsOf(group, RELATION_HAS_MEMBER, ['user']);
  const isWhole = members.length <= mostMembers;
  return {
    refs: [stringifyEntityRef(group), ...(isWhole ? members : [])],
    isWhole,
  };
}

/** What a group owns, and what it and its direct members have. */
export function heldByTeam(group: Entity): Question {
  const ref = stringifyEntityRef(group);
  const { refs } = teamOf(group);
  return {
    query: {
      $all: [living, { $any: [{ owner: ref }, { assignedTo: { $in: refs } }] }],
    },
    lists: [
      { text: 'held', filters: { ...inHand, assignedTo: refs } },
      { text: 'owned', filters: { ...inHand, owner: [ref] } },
    ],
  };
}

/**
 * The hardware under a system, component, resource or API: what names it, or a part of it, as depending on it; what
 * belongs to the system; and what the entity's own file says that it depends on.
 */
export function hardwareUnder(entity: Entity): Question {
  const ref = stringifyEntityRef(entity);
  const parts = refsOf(entity, RELATION_HAS_PART, [
    'component',
    'resource',
    'api',
  ]);
  const served = [ref, ...parts].slice(0, mostMembers);
  const names = refsOf(entity, RELATION_DEPENDS_ON, ['hardwareasset'])
    .map(each => parseEntityRef(each).name)
    .slice(0, mostMembers);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  const anyOf: Condition[] = [{ dependencyOf: { $in: served } }];
  if (isSystem) anyOf.push({ system: ref });
  if (names.length > 0) anyOf.push({ entityName: { $in: names } });
  const lists: Question['lists'] = [
    { text: 'serving', filters: { ...inHand, dependencyOf: served } },
  ];
  if (isSystem)
    lists.push({ text: 'partOf', filters: { ...inHand, system: [ref] } });
  if (names.length > 0)
    lists.push({ text: 'named', filters: { ...inHand, entityName: names } });
  return { query: { $all: [living, { $any: anyOf }] }, lists };
}

/** What stands at a place and below it. */
export function standingAt(path: string): Question {
  return {
    query: { $all: [living, { location: path }] },
    lists: [{ text: 'all', filters: { ...inHand, location: [path] } }],
  };
}

/** The references of what stands in a relation to an entity, of some kinds. */
export function refsOf(
  entity: Entity,
  relation: string,
  kinds: string[],
): string[] {
  return getEntityRelations(entity, relation)
    .filter(({ kind }) => kinds.includes(kind.toLocaleLowerCase('en-US')))
    .map(each => stringifyEntityRef(each));
}
