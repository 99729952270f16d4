import {
  decideWorkOrderVerb,
  type WorkOrder,
  type WorkOrderAnyVerb,
  type WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';

/** What a verb's form starts with. */
export function initialBody(
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  today: string,
): WorkOrderVerbBody {
  switch (verb) {
    case 'assign':
      return { assignee: order.assignee, team: order.team };
    case 'plan':
      return { plannedOn: laterOf(order.plannedOn ?? today, today) };
    case 'wait':
      return { for: 'part' };
    case 'close':
      return { on: today };
    default:
      return {};
  }
}

/** What is sent: of those it is given to only what changed, and no empty reason. */
export function verbBodyOf(
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  { reason = '', assignee, team, ...others }: WorkOrderVerbBody,
): WorkOrderVerbBody {
  return {
    ...others,
    ...(verb === 'assign' && assignee !== order.assignee
      ? { assignee: assignee ?? null }
      : {}),
    ...(verb === 'assign' && team !== order.team ? { team: team ?? null } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}

/** Whether a verb cannot do without a reason: it ends work that is not done, or moves it out of its window. */
export function needsReason(
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  body: WorkOrderVerbBody,
): boolean {
  if (verb === 'plan') return isOutsideWindow(order, body);
  return verb === 'skip' || verb === 'cancel' || verb === 'reopen';
}

/** Whether everything is there that the verb cannot do without. */
export function isComplete(
  order: WorkOrder,
  verb: WorkOrderAnyVerb,
  body: WorkOrderVerbBody,
): boolean {
  if (needsReason(order, verb, body) && !body.reason?.trim()) return false;
  const sent = verbBodyOf(order, verb, body);
  if (verb === 'assign') return 'assignee' in sent || 'team' in sent;
  return verb !== 'plan' || Boolean(body.plannedOn);
}

/** Whether the day that is typed lies outside the order's window. */
function isOutsideWindow(
  order: WorkOrder,
  { plannedOn = '' }: WorkOrderVerbBody,
): boolean {
  // Of the day alone: what is past is refused when it is sent, by the day at the order's place.
  const context = { today: plannedOn, now: '' };
  const decided = decideWorkOrderVerb(order, 'plan', { plannedOn }, context);
  return 'refused' in decided && decided.refused === 'outside-window';
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
