import { useEffect } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  isImportBusy,
  type Import,
  type ImportClient,
  type Reading,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, useLoaded } from '../loading';

type PlanOfImport = Parameters<ImportClient['plan']>[1];

/** How often the page looks how far the backend is. */
const pollingMilliseconds = 1_000;

/** One import, followed while the backend works on it, and what can be done with it. */
export function useImport(id: string) {
  const client = useApi(parcApiRef).imports;
  const loaded = useLoaded(`import ${id}`, () => client.get(id));
  const { value, refresh, reload } = loaded;
  const isWorking = value !== undefined && isImportBusy(value.state);
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setInterval(refresh, pollingMilliseconds);
    return () => clearInterval(timer);
  }, [isWorking, refresh]);
  const step = async (act: Promise<Import>) => {
    const after = await act;
    reload();
    return after;
  };
  return {
    ...loaded,
    inspect: useAction((reading: Partial<Reading>) =>
      step(client.inspect(id, reading)),
    ),
    plan: useAction((plan: PlanOfImport) => step(client.plan(id, plan))),
    run: useAction((agreed: string[]) => step(client.run(id, agreed))),
    cancel: useAction(() => step(client.cancel(id))),
    undo: useAction((body: { partial: boolean; reason?: string }) =>
      step(client.undo(id, body)),
    ),
  };
}

export type ImportActions = ReturnType<typeof useImport>;
