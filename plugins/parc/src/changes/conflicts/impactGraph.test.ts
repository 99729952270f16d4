import type { Impacted } from '@parc/backstage-plugin-parc-common';
import { impactGraph, mostNodes } from './impactGraph';

const hit = (ref: string, from?: string): Impacted => ({
  ref,
  distance: from ? 1 : 0,
  ...(from ? { via: { from, relation: 'dependencyOf' } } : {}),
  owners: [],
  users: [],
});

describe('the graph of an impact', () => {
  it('leads from what is changed to what is hit, and no way from what is not seen', () => {
    const { nodes, edges, leftOut } = impactGraph({
      depth: 3,
      items: [hit('a'), hit('b', 'a'), hit('c', 'hidden')],
      hidden: 1,
      isCut: false,
    });
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(edges).toMatchObject([{ from: 'a', to: 'b' }]);
    expect(leftOut).toBe(0);
  });

  it('has the nearest of many, and says how many it leaves out', () => {
    const items = Array.from({ length: mostNodes + 5 }, (_, at) =>
      hit(`n${at}`, at === 0 ? undefined : 'n0'),
    );
    const graph = impactGraph({ depth: 3, items, hidden: 0, isCut: false });
    expect(graph.nodes).toHaveLength(mostNodes);
    expect(graph.leftOut).toBe(5);
  });
});
