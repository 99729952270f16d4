import { useApi } from '@backstage/core-plugin-api';
import type {
  AgentCredential,
  AgentCredentialInput,
  NewAgentCredential,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

export function useCredentials(): Loaded<AgentCredential[]> {
  const client = useApi(parcApiRef).inventory;
  return useLoaded(
    'credentials',
    async () => (await client.credentials()).items,
  );
}

export function useCreateCredential(
  onDone: (made: NewAgentCredential) => void,
): Action<[values: AgentCredentialInput], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async values =>
    onDone(await client.createCredential(values)),
  );
}

export function useRevoke(
  credential: AgentCredential,
  onDone: () => void,
): Action<[], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async () => {
    await client.revokeCredential(credential.id);
    onDone();
  });
}
