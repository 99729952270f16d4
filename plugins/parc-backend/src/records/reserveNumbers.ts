import {
  fillTagPattern,
  numberedTag,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { NumberStore } from './NumberStore';

/**
 * Numbers of a pattern for so many new records, taken in a transaction of its own: those who write with them at the same
 * time do not wait for each other's counter. What was ever given is passed over; what is not used in the end never is.
 */
export function reserveNumbers(
  knex: Knex,
  noun: Noun,
  pattern: string,
  { year, count }: { year: number; count: number },
): Promise<string[]> {
  const { prefix, width } = fillTagPattern(pattern, year);
  return knex.transaction(async trx => {
    const store = new NumberStore(trx);
    const free: string[] = [];
    while (free.length < count) {
      const wanted = count - free.length;
      const first = await store.take(prefix, wanted);
      const refs = Array.from({ length: wanted }, (_, at) =>
        numberedTag(prefix, width, first + at),
      );
      const given = await store.given(noun.name, refs);
      free.push(...refs.filter(each => !given.has(each.toLowerCase())));
    }
    return free;
  });
}
