import { useApi } from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';
import { changesOf, type ChangeTime } from './changeQuestions';

/** So many of a time are shown: the newest. */
const mostShown = 5;

/** The newest changes of an entity at one time; without an entity nothing is asked. */
export function useChangesAt(entity: Entity | undefined, time: ChangeTime) {
  const client = useApi(parcApiRef).changes;
  const question = entity && changesOf(entity, time);
  const params = question && {
    query: JSON.stringify(question.query),
    orderField: question.orderField,
    limit: mostShown,
    totalItems: 'exclude',
    fields: 'number,title,status,outcome,windowStart,windowEnd,finishedAt',
  };
  return useLoaded(params && `changes-of ${JSON.stringify(params)}`, () =>
    client.list(params),
  );
}
