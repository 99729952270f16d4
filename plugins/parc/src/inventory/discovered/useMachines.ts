import { useApi } from '@backstage/core-plugin-api';
import {
  categories,
  type Agent,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** Machines that report, by what is decided of them. */
export function useMachines(options: {
  state?: string;
  q?: string;
}): CursorPages<Agent> {
  const client = useApi(parcApiRef).inventory;
  return useCursorPages(`machines ${JSON.stringify(options)}`, cursor =>
    client.agents({ ...options, cursor }),
  );
}

/** What can be done with a machine; `onDone` learns how the agent stands afterwards. */
export function useCreateAsset(
  agent: Agent,
  onDone: (agent: Agent) => void,
): Action<[values: object], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async values =>
    onDone(await client.createAsset(agent.id, values)),
  );
}

export function useLinkMachine(
  agent: Agent,
  onDone: (agent: Agent) => void,
): Action<[asset: string], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async asset => onDone(await client.link(agent.id, asset)));
}

export function useIgnoreMachine(
  agent: Agent,
  onDone: () => void,
): Action<[], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async () => {
    await client.ignore(agent.id);
    onDone();
  });
}

/** A category by its code, with its name. */
export function useCategory(code: string | undefined): Loaded<Reference> {
  const client = useApi(parcApiRef).noun(categories);
  return useLoaded(code && `category ${code}`, async () => {
    const { id, ref, name, nameFr } = await client.get(code!);
    return {
      id,
      ref,
      name: String(name ?? ref),
      nameFr: nameFr as string | undefined,
    };
  });
}
