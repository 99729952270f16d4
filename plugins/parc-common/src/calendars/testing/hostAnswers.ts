import { occurrencesOf, type WindowTimes } from '..';
import { windowVectors } from './windowVectors';

/** The first twenty occurrences of a window, as vectors write them. */
export function firstOf(window: WindowTimes): string[] {
  return occurrencesOf(window, '1990-01-01T00:00:00Z', undefined, 20).map(
    ({ from, to }) => `${from.slice(0, 16)}/${to.slice(0, 16)}`,
  );
}

/** What the domain answers to all vectors: the same on every machine. */
export function answers() {
  return windowVectors.map(({ window }) => firstOf(window));
}
