import {
  parentPath,
  type Location,
  type Money,
} from '@parc/backstage-plugin-parc-common';
import { addMoney, type Group } from '../records';

/** A place with what is in it. */
export interface LocationNode {
  location: Location;
  children: LocationNode[];
  /** Assets here and below. */
  count: number;
  sums: Money[];
}

/**
 * Places as a tree, with assets rolled up: what is in a room is also in its floor. A place whose parent is
 * missing (it may not be read, or it was deleted) stands at the top.
 */
export function buildLocationTree(
  places: readonly Location[],
  groups: readonly Group[],
  compare: (a: string, b: string) => number,
): LocationNode[] {
  const own = new Map(groups.map(group => [group.value, group]));
  const nodes = new Map<string, LocationNode>(
    places.map(location => [
      location.path,
      {
        location,
        children: [],
        count: own.get(location.path)?.count ?? 0,
        sums: own.get(location.path)?.sums ?? [],
      },
    ]),
  );
  const roots: LocationNode[] = [];
  // The deepest first, so that each is complete when it is added to its parent.
  const deepestFirst = [...nodes.values()].sort((a, b) => depth(b) - depth(a));
  for (const node of deepestFirst) {
    node.children.sort((a, b) => compare(a.location.path, b.location.path));
    const parent = nodes.get(parentPath(node.location.path) ?? '');
    if (!parent) {
      roots.push(node);
      continue;
    }
    parent.children.push(node);
    parent.count += node.count;
    parent.sums = addMoney(parent.sums, node.sums);
  }
  return roots.sort((a, b) => compare(a.location.path, b.location.path));
}

function depth({ location }: LocationNode): number {
  return location.path.split('/').length;
}

/** The node of a path, anywhere in the tree. */
export function findNode(
  nodes: readonly LocationNode[],
  path: string,
): LocationNode | undefined {
  for (const node of nodes) {
    if (node.location.path === path) return node;
    const below = findNode(node.children, path);
    if (below) return below;
  }
  return undefined;
}

/** `PAR/HQ/2` → `PAR`, `PAR/HQ`: what must be open for it to be in sight. */
export function ancestorPaths(path: string): string[] {
  const codes = path.split('/');
  return codes.slice(0, -1).map((_, at) => codes.slice(0, at + 1).join('/'));
}

/** The branches in which something matches, all open; the whole tree when nothing is looked for. */
export function searchTree(
  nodes: readonly LocationNode[],
  wanted: string,
): LocationNode[] {
  const term = wanted.trim().toLocaleLowerCase();
  if (!term) return [...nodes];
  return nodes.flatMap(node => {
    const isMatch = `${node.location.path} ${node.location.name}`
      .toLocaleLowerCase()
      .includes(term);
    if (isMatch) return [node];
    const children = searchTree(node.children, term);
    return children.length ? [{ ...node, children }] : [];
  });
}

/** The paths of all nodes that have something below them. */
export function branchPaths(nodes: readonly LocationNode[]): string[] {
  return nodes.flatMap(node =>
    node.children.length
      ? [node.location.path, ...branchPaths(node.children)]
      : [],
  );
}
