import type {
  HttpRouterService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import type { DateTime } from 'luxon';
import type { InventorySettings } from '../../settings';
import type { Instruments } from '../../records';
import type { InventoryServices } from '../createInventory';
import { AgentEndpoint } from './AgentEndpoint';

/** What agents reach, below `/api/parc`. */
const path = '/inventory';

/**
 * Mounts the endpoint of agents. They have credentials of their own, so the portal lets them through; and it must stand
 * before whatever reads bodies, because theirs are to be refused unread.
 */
export function mountAgents(
  { signIn, inbox }: InventoryServices,
  portal: {
    httpRouter: HttpRouterService;
    logger: LoggerService;
    settings: InventorySettings;
    clock: () => DateTime;
    instruments: Instruments;
  },
): void {
  const { httpRouter, instruments, ...options } = portal;
  if (!options.settings.isEnabled) return;
  const endpoint = new AgentEndpoint({
    ...options,
    signIn,
    inbox,
    countRefused: error => instruments.countRefused('post', path, error),
  });
  httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
  httpRouter.use(Router().use(path, endpoint.handle));
}
