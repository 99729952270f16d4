import type { DateTime } from 'luxon';
import type { DemoFolder } from './readDemoFolder';
import { arrivals } from './script/arrivals';
import { DemoYear } from './script/DemoYear';
import { disposal } from './script/disposal';
import { lend } from './script/lend';
import { losses } from './script/losses';
import { moves } from './script/moves';
import { orders } from './script/orders';
import { renewals } from './script/renewals';
import { repairs } from './script/repairs';
import type { Step } from './script/Step';
import { stocktaking } from './script/stocktaking';
import { takeOver } from './script/takeOver';

/**
 * Invents what the demo's people did with their equipment in the 14 months before `now` (in the company's zone), in
 * the order in which it happened. The same folder and day give the same year.
 */
export function scriptYear(folder: DemoFolder, now: DateTime): Step[] {
  const year = new DemoYear(folder, now);
  takeOver(year);
  disposal(year);
  arrivals(year);
  renewals(year);
  orders(year);
  lend(year);
  losses(year);
  repairs(year);
  moves(year);
  stocktaking(year);
  return year.steps.sort((a, b) => a.at.toMillis() - b.at.toMillis());
}
