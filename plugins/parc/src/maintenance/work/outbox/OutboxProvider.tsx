import { createContext, useContext, type ReactNode } from 'react';
import { RecordSkeleton } from '../../../records';
import type { Outbox } from './Outbox';
import { useOpenOutbox } from './useOpenOutbox';

const OutboxContext = createContext<Outbox | undefined>(undefined);

/** Around the pages of a technician: what is entered on them is kept, and sent as soon as it can be. */
export const OutboxProvider = ({ children }: { children: ReactNode }) => {
  const outbox = useOpenOutbox();
  if (!outbox) return <RecordSkeleton />;
  return (
    <OutboxContext.Provider value={outbox}>{children}</OutboxContext.Provider>
  );
};

export function useOutboxContext(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('there is no OutboxProvider around');
  return outbox;
}
