import {
  parseEntityRef,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { Condition } from '../records';
import { mostMembers, refsOf, type Question } from './questions';

/** Licences that are in force or come into force: terminated ones are history. */
const inForce = ['active', 'lapsing'];

/** The licences that somebody or a group answers for. */
export function licencesOwnedBy(entity: Entity): Question {
  const ref = stringifyEntityRef(entity);
  return {
    query: { $all: [{ owner: ref }, { status: { $in: inForce } }] },
    lists: [{ text: 'owned', filters: { owner: [ref], status: inForce } }],
  };
}

/** What of licences is given to somebody or a group, and not taken back by `today`. */
export function allocatedTo(entity: Entity, today: string): Question {
  const ref = stringifyEntityRef(entity);
  return {
    query: {
      $all: [
        { assignee: ref },
        { $any: [{ until: { $exists: false } }, { until: { $gt: today } }] },
      ],
    },
    lists: [{ text: 'all', filters: { assignee: [ref] } }],
  };
}

/** What a licence is given out to, and not taken back by `today`. */
export function allocationsOf(licence: string, today: string): Question {
  return {
    query: {
      $all: [
        { licence },
        { $any: [{ until: { $exists: false } }, { until: { $gt: today } }] },
      ],
    },
    lists: [{ text: 'all', filters: { licence: [licence] } }],
  };
}

/** A system, component, resource or API with the parts of it that may use software. */
export function usersOfSoftware(entity: Entity): string[] {
  const parts = refsOf(entity, RELATION_HAS_PART, [
    'component',
    'resource',
    'api',
  ]);
  return [stringifyEntityRef(entity), ...parts].slice(0, mostMembers);
}

/**
 * The licences under a system, component, resource or API: of what names it, or a part of it, as needing them; of the
 * system; of `products`, which the catalog knows as it or as a part of it; and what its own file depends on.
 */
export function licencesUnder(
  entity: Entity,
  products: readonly string[],
): Question {
  const ref = stringifyEntityRef(entity);
  const users = usersOfSoftware(entity);
  const names = refsOf(entity, RELATION_DEPENDS_ON, ['licence'])
    .map(each => parseEntityRef(each).name)
    .slice(0, mostMembers);
  const status = { status: inForce };
  const lists: Question['lists'] = [
    { text: 'serving', filters: { ...status, dependencyOf: users } },
  ];
  const anyOf: Condition[] = [{ dependencyOf: { $in: users } }];
  if (entity.kind.toLocaleLowerCase('en-US') === 'system') {
    anyOf.push({ system: ref });
    lists.push({ text: 'partOf', filters: { ...status, system: [ref] } });
  }
  if (products.length > 0) {
    anyOf.push({ product: { $in: products } });
    lists.push({
      text: 'ofProduct',
      filters: { ...status, product: products },
    });
  }
  if (names.length > 0) {
    anyOf.push({ entityName: { $in: names } });
    lists.push({ text: 'named', filters: { ...status, entityName: names } });
  }
  return {
    query: { $all: [{ status: { $in: inForce } }, { $any: anyOf }] },
    lists,
  };
}
