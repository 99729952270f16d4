import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CalendarService, type CalendarGround } from './CalendarService';
import { EntitiesAround } from './EntitiesAround';
import { WindowService } from './WindowService';

/** The services of calendars and windows. */
export interface Calendars {
  calendars: CalendarService;
  windows: WindowService;
}

/** Puts the services of calendars and windows together. */
export function createCalendars(
  ground: CalendarGround,
  portal: { catalog: CatalogService; auth: AuthService },
): Calendars {
  return {
    calendars: new CalendarService(ground),
    windows: new WindowService(ground, new EntitiesAround(portal)),
  };
}
