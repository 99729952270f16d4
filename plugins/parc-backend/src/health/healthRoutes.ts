import { parcAdministerPermission } from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../http/route';
import type { HealthService } from './HealthService';

const seconds = z.number().int();
const count = z.number().int();

const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  degraded: z.array(z.string()).describe('what is late, in words'),
  consumers: z.array(
    z.object({
      consumer: z.string(),
      entries: count.describe('changes that wait, at most 10,000'),
      lagSeconds: seconds.describe('how long the oldest of them waits'),
    }),
  ),
  notices: z.object({
    waiting: count,
    lagSeconds: seconds.describe('how long the oldest of them waits'),
    failed: count.describe('given up in the last 30 days'),
  }),
  inventories: z.object({
    waiting: count,
    lagSeconds: seconds.describe('how long the oldest of them waits'),
    failed: count.describe('could not be read or worked off'),
  }),
});

/** How the register is, for operators. */
export function healthRoutes(health: HealthService): Route[] {
  return [
    route({
      method: 'get',
      path: '/health',
      summary: 'Whether what follows the register keeps up, for operators',
      permissions: [parcAdministerPermission.name],
      answer: { status: 200, schema: healthSchema },
      handle: async ({ who }) => ({ body: await health.read(who) }),
    }),
  ];
}
