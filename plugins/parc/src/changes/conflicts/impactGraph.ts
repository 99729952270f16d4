import type {
  ImpactAnswer,
  Impacted,
} from '@parc/backstage-plugin-parc-common';

/** More of them nobody tells apart: the list has them all. */
export const mostNodes = 60;

/** What is hit, as a box of the graph. */
export interface ImpactNode {
  id: string;
  impacted: Impacted;
}

/** From what it was reached to what is hit, and because of what. */
export interface ImpactEdge {
  from: string;
  to: string;
  label: string;
  relation: NonNullable<Impacted['via']>['relation'];
}

/** The nearest of what is hit as a graph by the way there, and how many are left out. */
export function impactGraph(answer: ImpactAnswer): {
  nodes: ImpactNode[];
  edges: ImpactEdge[];
  leftOut: number;
} {
  const shown = answer.items.slice(0, mostNodes);
  const refs = new Set(shown.map(({ ref }) => ref));
  return {
    nodes: shown.map(impacted => ({ id: impacted.ref, impacted })),
    edges: shown.flatMap(({ ref, via }) =>
      via && refs.has(via.from)
        ? [
            {
              from: via.from,
              to: ref,
              label: via.relation,
              relation: via.relation,
            },
          ]
        : [],
    ),
    leftOut: answer.items.length - shown.length,
  };
}
