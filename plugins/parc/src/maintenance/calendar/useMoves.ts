import { useState } from 'react';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  WorkOrder,
  WorkOrderAnyVerb,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { codeText, useShowError, useToday } from '../../records';
import { decideMove } from './decideMove';
import { useMoveOrder } from './useMoveOrder';

/** What somebody is about to do with an order: to move it, and where to if they said so, or to give it to somebody. */
export interface AskedDeed {
  order: WorkOrder;
  verb: WorkOrderAnyVerb;
  day?: string;
}

/** How orders are changed in the calendar: dragged within their window at once, otherwise by a dialog. */
export interface Moves {
  /** The order that is dragged. */
  dragged?: WorkOrder;
  drag(order: WorkOrder | undefined): void;
  dropOn(day: string): void;
  asked?: AskedDeed;
  ask(asked: AskedDeed | undefined): void;
}

export function useMoves(reload: () => void): Moves {
  const text = useText();
  const formats = useFormats();
  const today = useToday();
  const alertApi = useApi(alertApiRef);
  const showError = useShowError();
  const [dragged, drag] = useState<WorkOrder>();
  const [asked, ask] = useState<AskedDeed>();
  const say = (message: string, severity: 'success' | 'warning') =>
    alertApi.post({ message, severity, display: 'transient' });
  const moving = useMoveOrder(
    ({ number, plannedOn = '' }) => {
      const day = formats.dayWithWeekday(plannedOn);
      say(text.t('orderCalendar.moved', { number, day }), 'success');
      reload();
    },
    error => {
      showError(error);
      reload();
    },
  );
  const dropOn = (day: string) => {
    drag(undefined);
    if (!dragged || dragged.plannedOn === day) return;
    const decision = decideMove(dragged, day, today);
    if (decision === 'ask') ask({ order: dragged, verb: 'plan', day });
    else if (decision === 'move') void moving.run(dragged, day);
    else {
      const { refused, ...params } = decision;
      say(codeText(text, formats, refused, params) ?? refused, 'warning');
    }
  };
  return { dragged, drag, dropOn, asked, ask };
}
