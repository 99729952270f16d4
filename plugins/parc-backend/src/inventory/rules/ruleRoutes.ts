import {
  dryRunSchema,
  inventoryRulesBodySchema,
  inventoryRulesSchema,
  parcInventoryManagePermission,
  parcInventoryReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { etag, requiredVersion } from '../../http/headers';
import { route, type Route } from '../../http/route';
import type { RuleService } from './RuleService';

const manage = [parcInventoryManagePermission.name];

/** The rules by which inventories find their asset: read, replaced, tried. */
export function ruleRoutes(rules: RuleService): Route[] {
  return [
    route({
      method: 'get',
      path: '/inventory-rules',
      summary: 'The rules by which inventories find their asset',
      permissions: [parcInventoryReadPermission.name],
      answer: { status: 200, schema: inventoryRulesSchema },
      handle: async ({ who }) => {
        const body = await rules.read(who);
        return { body, headers: etag(body) };
      },
    }),
    route({
      method: 'post',
      path: '/inventory-rules',
      summary: 'Replace the rules',
      permissions: manage,
      body: inventoryRulesBodySchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: inventoryRulesSchema },
      handle: async ({ who, body: given, request }) => {
        const version = requiredVersion(request);
        const body = await rules.save(who, version, given.rules);
        return { body, headers: etag(body) };
      },
    }),
    route({
      method: 'post',
      path: '/inventory-rules/dry-run',
      summary: 'What other rules would make of the agents that there are',
      permissions: manage,
      isRead: true,
      body: inventoryRulesBodySchema,
      answer: { status: 200, schema: dryRunSchema },
      handle: async ({ who, body }) => ({
        body: await rules.dryRun(who, body.rules),
      }),
    }),
  ];
}
