import type { LocationNode } from '../locations';
import { totalOf, type Group } from '../records';

/** Sites as groups, the biggest first; of a single site, the places directly below it. */
export function siteGroups(
  tree: readonly LocationNode[],
  nowhere: readonly Group[],
): Group[] {
  const [only, ...others] = tree;
  const nodes =
    only && !others.length && only.children.length ? only.children : tree;
  const sites: Group[] = nodes.map(({ location, count, sums }) => ({
    value: location.path,
    name: location.name,
    count,
    sums,
  }));
  const rest = { ...totalOf(nowhere) };
  return [...sites, rest]
    .filter(each => each.count > 0)
    .sort((a, b) => b.count - a.count);
}
