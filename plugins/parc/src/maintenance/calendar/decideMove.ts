import {
  decideWorkOrderVerb,
  type WorkOrder,
  type WorkOrderRefusal,
} from '@parc/backstage-plugin-parc-common';

/**
 * What moving an order to a day asks for: nothing, a reason because the day is outside its window, or that it cannot be.
 * The API asks the same rule again, with the day that it is at the place.
 */
export function decideMove(
  order: WorkOrder,
  plannedOn: string,
  today: string,
): 'move' | 'ask' | WorkOrderRefusal {
  const decided = decideWorkOrderVerb(
    order,
    'plan',
    { plannedOn },
    { today, now: `${today}T00:00:00.000Z` },
  );
  if (!('refused' in decided)) return 'move';
  return decided.refused === 'outside-window' ? 'ask' : decided;
}

/** Whether a day lies in the order's window; without one every day does. */
export function isInWindow(
  { windowFrom, windowTo }: Pick<WorkOrder, 'windowFrom' | 'windowTo'>,
  day: string,
): boolean {
  return (
    (windowFrom === undefined || day >= windowFrom) &&
    (windowTo === undefined || day <= windowTo)
  );
}
