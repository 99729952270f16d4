import { useApi } from '@backstage/core-plugin-api';
import type {
  Agent,
  AgentField,
  Asset,
  AssetComponent,
  Installation,
  NetworkInterface,
  PrinterReading,
  SwitchPort,
  TechnicalClient,
  TechnicalState,
  TimelineEntry,
  UserSeen,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import {
  useAction,
  useLoaded,
  useShared,
  type Action,
  type Loaded,
} from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** What agents say of an asset as a whole: asked once for all that show a part of it, and again when it changed. */
export function useTechnicalState(asset: Asset): Loaded<TechnicalState> {
  const client = useApi(parcApiRef);
  return useShared(client, keyOf(asset, 'state'), () =>
    client.assets.technical(asset.id).state(),
  );
}

export function useComponents(
  asset: Asset,
  past: boolean,
): Loaded<AssetComponent[]> {
  return useItems(
    asset,
    'components',
    technical => technical.components({ past }),
    past,
  );
}

export function useSoftware(
  asset: Asset,
  past: boolean,
): Loaded<Installation[]> {
  return useItems(
    asset,
    'software',
    technical => technical.software({ past }),
    past,
  );
}

/** What is installed and must not be; asked only of what an agent speaks for. */
export function useForbiddenSoftware(asset: Asset): Loaded<Installation[]> {
  const client = useApi(parcApiRef);
  return useLoaded(
    asset.lastSeen && keyOf(asset, 'forbidden software'),
    async () => {
      const technical = client.assets.technical(asset.id);
      return (await technical.software({ licensing: 'forbidden' })).items;
    },
  );
}

export function useInterfaces(
  asset: Asset,
  past: boolean,
): Loaded<NetworkInterface[]> {
  return useItems(
    asset,
    'interfaces',
    technical => technical.interfaces({ past }),
    past,
  );
}

export function usePorts(asset: Asset): Loaded<SwitchPort[]> {
  return useItems(asset, 'ports', technical => technical.ports());
}

export function useReadings(asset: Asset): Loaded<PrinterReading[]> {
  return useItems(asset, 'readings', technical => technical.readings());
}

export function useUsersSeen(asset: Asset): Loaded<UserSeen[]> {
  return useItems(asset, 'users seen', technical => technical.usersSeen());
}

export function useTimeline(asset: Asset): CursorPages<TimelineEntry> {
  const technical = useApi(parcApiRef).assets.technical(asset.id);
  return useCursorPages(keyOf(asset, 'timeline'), cursor =>
    technical.timeline({ cursor }),
  );
}

/** Lets the agent have the say over a field again. */
export function useRelease(
  asset: Asset,
  onDone: () => void,
): Action<[field: AgentField], void> {
  const client = useApi(parcApiRef).assets;
  return useAction(async field => {
    await client.technical(asset.id).release(asset.version, [field]);
    onDone();
  });
}

/** Says that an agent's machine is not the asset that it was taken for. */
export function useUndoMatch(
  agent: Pick<Agent, 'id'>,
  onDone: () => void,
): Action<[reason: string], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async reason => {
    await client.undoMatch(agent.id, reason.trim() || undefined);
    onDone();
  });
}

function useItems<T>(
  asset: Asset,
  name: string,
  load: (technical: TechnicalClient) => Promise<{ items: T[] }>,
  past = false,
): Loaded<T[]> {
  const client = useApi(parcApiRef);
  return useLoaded(
    keyOf(asset, `${name} ${past}`),
    async () => (await load(client.assets.technical(asset.id))).items,
  );
}

/** What is new of the asset is asked for anew. */
function keyOf({ id, version, lastSeen }: Asset, name: string): string {
  return `${name} of ${id} ${version} ${lastSeen}`;
}
