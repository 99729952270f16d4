import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Condition } from '../records';

/** How changes stand to now: finished, at work, still to come. Cancelled ones are none of these. */
export const changeTimes = {
  now: { status: ['implement'], sort: '-startedAt' },
  planned: {
    status: ['new', 'assess', 'authorize', 'scheduled'],
    sort: '-windowStart',
  },
  past: { status: ['review', 'closed'], sort: '-finishedAt' },
} as const;
export type ChangeTime = keyof typeof changeTimes;

/** What is asked of changes, and the lists on which the same can be looked at. */
export interface ChangeQuestion {
  query: Condition;
  orderField: string;
  /** `touching`: those that touch the entity; `answered`: those for which a group answers. */
  lists: Array<{
    text: 'touching' | 'answered';
    filters: Record<string, string[]>;
    sort: string;
  }>;
}

/** The changes that touch an entity, and of a group those for which it answers, at one time. */
export function changesOf(entity: Entity, time: ChangeTime): ChangeQuestion {
  const ref = stringifyEntityRef(entity);
  const { status, sort } = changeTimes[time];
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const touching: Condition = { items: ref };
  const list = (
    text: 'touching' | 'answered',
    field: string,
  ): ChangeQuestion['lists'][number] => ({
    text,
    filters: { [field]: [ref], status: [...status] },
    sort,
  });
  return {
    query: {
      $all: [
        { status: { $in: [...status] } },
        isGroup ? { $any: [touching, { owner: ref }] } : touching,
      ],
    },
    orderField: `${sort.slice(1)},desc`,
    lists: [
      list('touching', 'items'),
      ...(isGroup ? [list('answered', 'owner')] : []),
    ],
  };
}
