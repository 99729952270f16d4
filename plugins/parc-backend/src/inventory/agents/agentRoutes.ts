import {
  agentLinkSchema,
  agentSchema,
  agentsQuerySchema,
  assetCreatePermission,
  assets,
  assetUpdatePermission,
  createSchema,
  cursorAnswer,
  findingsQuerySchema,
  inventoryFindingSchema,
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  undoMatchSchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { AgentService } from './AgentService';

const read = [parcInventoryReadPermission.name];
const manage = [parcInventoryManagePermission.name];
const manageAsset = [...manage, assetUpdatePermission.name];

/** Who reports, and what a person decides about it. */
export function agentRoutes(agents: AgentService): Route[] {
  return [...readRoutes(agents), ...decisionRoutes(agents)];
}

function readRoutes(agents: AgentService): Route[] {
  return [
    route({
      method: 'get',
      path: '/agents',
      summary: 'Who reports, the newest first',
      permissions: read,
      query: agentsQuerySchema,
      answer: { status: 200, schema: cursorAnswer(agentSchema) },
      handle: async ({ who, query }) => ({
        body: await agents.list(who, query),
      }),
    }),
    route({
      method: 'get',
      path: '/agents/{id}',
      summary: 'One agent, and why it speaks for its asset',
      permissions: read,
      answer: { status: 200, schema: agentSchema },
      handle: async ({ who, params }) => ({
        body: await agents.get(who, params.id),
      }),
    }),
    route({
      method: 'get',
      path: '/inventory-findings',
      summary: 'What came up that a person should look at, newest first',
      permissions: read,
      query: findingsQuerySchema,
      answer: { status: 200, schema: cursorAnswer(inventoryFindingSchema) },
      handle: async ({ who, query }) => ({
        body: await agents.findings(who, query),
      }),
    }),
    route({
      method: 'post',
      path: '/inventory-findings/{id}/dismiss',
      summary: 'Say that a finding is settled',
      permissions: manage,
      answer: { status: 204 },
      handle: async ({ who, params }) => {
        await agents.dismiss(who, params.id);
        return { status: 204 };
      },
    }),
  ];
}

function decisionRoutes(agents: AgentService): Route[] {
  return [
    route({
      method: 'post',
      path: '/agents/{id}/create',
      summary: 'Make an asset of a discovered machine',
      permissions: [...manage, assetCreatePermission.name],
      body: createSchema(assets).partial(),
      answer: { status: 200, schema: agentSchema },
      handle: async ({ context, params, body }) => ({
        body: await agents.create(context, params.id, body),
      }),
    }),
    route({
      method: 'post',
      path: '/agents/{id}/link',
      summary: 'Say to which asset a machine belongs',
      permissions: manageAsset,
      body: agentLinkSchema,
      answer: { status: 200, schema: agentSchema },
      handle: async ({ who, params, body }) => ({
        body: await agents.link(who, params.id, body.asset),
      }),
    }),
    route({
      method: 'post',
      path: '/agents/{id}/ignore',
      summary: 'Listen no more to a machine that belongs to no asset',
      permissions: manage,
      answer: { status: 200, schema: agentSchema },
      handle: async ({ who, params }) => ({
        body: await agents.ignore(who, params.id),
      }),
    }),
    route({
      method: 'post',
      path: '/agents/{id}/undo-match',
      summary: 'Take back what a wrong match wrote',
      permissions: manageAsset,
      body: undoMatchSchema,
      answer: { status: 200, schema: agentSchema },
      handle: async ({ who, params, body }) => ({
        body: await agents.undoMatch(who, params.id, body.reason),
      }),
    }),
  ];
}
