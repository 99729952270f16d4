import {
  positionAtQuerySchema,
  positionExplanationSchema,
  positionMachinesQuerySchema,
  positionMachinesSchema,
  positionPointsQuerySchema,
  positionPointsSchema,
  positionsAtSchema,
  refreshAnswerSchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import { readRoutes } from '../../records';
import type { Positions } from './createPositions';

const permissions = ['parc.software.read'];

/** Positions: what any record can be read by, their explanation, their points, and all at a day. */
export function positionRoutes({
  service,
  explainer,
  machines,
}: Positions): Route[] {
  return [
    ...readRoutes(service.records).map(each => readAfter(service, each)),
    route({
      method: 'get',
      path: '/positions-at',
      summary: 'All licence positions at a day',
      permissions,
      query: positionAtQuerySchema,
      answer: { status: 200, schema: positionsAtSchema },
      handle: async ({ who, query }) => ({
        body: await service.at(who, query.at),
      }),
    }),
    route({
      method: 'get',
      path: '/positions/{ref}/explanation',
      summary: 'What each number of a licence position was made of',
      permissions,
      query: positionAtQuerySchema,
      answer: { status: 200, schema: positionExplanationSchema },
      handle: async ({ who, params, query }) => ({
        body: await explainer.explain(who, params.ref, query.at),
      }),
    }),
    route({
      method: 'get',
      path: '/positions/{ref}/points',
      summary: 'A licence position day by day',
      permissions,
      query: positionPointsQuerySchema,
      answer: { status: 200, schema: positionPointsSchema },
      handle: async ({ who, params, query }) => ({
        body: { items: await service.points(who, params.ref, query) },
      }),
    }),
    route({
      method: 'get',
      path: '/positions/{ref}/machines',
      summary:
        'The machines of a licence position, those that do not count too',
      permissions: [...permissions, 'parc.asset.read'],
      query: positionMachinesQuerySchema,
      answer: { status: 200, schema: positionMachinesSchema },
      handle: async ({ who, params, query }) => ({
        body: await machines.list(who, params.ref, query),
      }),
    }),
    refreshRoute({ service }),
  ];
}

function refreshRoute({ service }: Pick<Positions, 'service'>): Route {
  return route({
    method: 'post',
    path: '/positions/refresh',
    summary: 'Count all machines and compute all licence positions anew',
    permissions: ['parc.software.manage'],
    answer: { status: 202, schema: refreshAnswerSchema },
    handle: async ({ who }) => ({
      status: 202,
      body: { isStarted: await service.startRebuild(who) },
    }),
  });
}

/** Whoever reads positions sees what was bought a moment ago. */
function readAfter(service: Positions['service'], each: Route): Route {
  return {
    ...each,
    handle: async asked => {
      await service.catchUp();
      return each.handle(asked);
    },
  };
}
