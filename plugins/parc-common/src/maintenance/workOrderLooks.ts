import type { StateColour } from '../assets';
import type { WorkOrderItemState } from './workOrderItem';
import type { WorkOrderStatus } from './workOrderLifeCycle';

/** How the status of a work order looks: its colour and its icon (a name of `@material-ui/icons`). */
export const workOrderStatusLooks: Readonly<
  Record<WorkOrderStatus, { colour: StateColour; icon: string }>
> = {
  planned: { colour: 'grey', icon: 'Schedule' },
  ready: { colour: 'teal', icon: 'Inbox' },
  'in-progress': { colour: 'blue', icon: 'Build' },
  waiting: { colour: 'orange', icon: 'Help' },
  done: { colour: 'green', icon: 'CheckCircle' },
  'partly-done': { colour: 'orange', icon: 'CheckCircle' },
  skipped: { colour: 'grey', icon: 'Archive' },
  cancelled: { colour: 'black', icon: 'Delete' },
};

/** How the state of one asset of an order looks. */
export const workOrderItemStateLooks: Readonly<
  Record<WorkOrderItemState, { colour: StateColour; icon: string }>
> = {
  open: { colour: 'teal', icon: 'Inbox' },
  done: { colour: 'green', icon: 'CheckCircle' },
  'partly-done': { colour: 'orange', icon: 'CheckCircle' },
  skipped: { colour: 'grey', icon: 'Archive' },
  left: { colour: 'black', icon: 'Archive' },
};
