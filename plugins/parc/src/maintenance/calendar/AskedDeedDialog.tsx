import { useState } from 'react';
import {
  workOrders,
  type Warning,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { WarningList } from '../../records';
import { OrderVerbDialog } from '../orders';
import type { Moves } from './useMoves';

/** What somebody is about to do with an order of the calendar, and what that warned of. */
export const AskedDeedDialog = (props: {
  moves: Moves;
  /** As they are now. */
  orders: readonly WorkOrder[] | undefined;
  /** Has the calendar read again. */
  onDone(): void;
}) => {
  const { moves, orders, onDone } = props;
  const [warnings, setWarnings] = useState<Warning[]>();
  const { asked } = moves;
  return (
    <>
      <WarningList noun={workOrders} warnings={warnings} />
      {asked && (
        <OrderVerbDialog
          order={orders?.find(({ id }) => id === asked.order.id) ?? asked.order}
          verb={asked.verb}
          given={asked.day ? { plannedOn: asked.day } : {}}
          onDone={said => {
            setWarnings(said);
            moves.ask(undefined);
            onDone();
          }}
          onReload={onDone}
          onClose={() => moves.ask(undefined)}
        />
      )}
    </>
  );
};
