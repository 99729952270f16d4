import { fillTagPattern, numberedTag } from './tagPattern';
import { tagPattern } from '../records/humanRef';

it.each([
  ['LT-{yyyy}-{0000}', 2024, 7, 'LT-2024-0007'],
  ['PC{yy}.{000}', 2005, 12, 'PC05.012'],
  ['X-{yyyy}-{yyyy}-{yy}{000}', 2024, 1, 'X-2024-2024-24001'],
  ['A{000}', 2024, 1000, 'A1000'],
])('%s in %i numbers the %ith %s', (pattern, year, number, tag) => {
  const { prefix, width } = fillTagPattern(pattern, year);
  expect(numberedTag(prefix, width, number)).toBe(tag);
  expect(tag).toMatch(tagPattern);
});
