import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  assets,
  licences,
  maintenancePlans,
  type AnyRecord,
  type Asset,
  type Licence,
  type MaintenancePlan,
  type Noun,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useShared, type Loaded } from '../loading';

/** The asset of the entity in sight, once for all cards; without one it does not exist or may not be seen. */
export function useAssetOfEntity(): Loaded<{ asset?: Asset }> {
  const { value, ...rest } = useRecordOfEntity(assets);
  return {
    ...rest,
    value: value && { asset: value.record as unknown as Asset | undefined },
  };
}

/** The licence of the entity in sight, likewise. */
export function useLicenceOfEntity(): Loaded<{ licence?: Licence }> {
  const { value, ...rest } = useRecordOfEntity(licences);
  return {
    ...rest,
    value: value && { licence: value.record as unknown as Licence | undefined },
  };
}

/** The maintenance plan of the entity in sight, likewise. */
export function usePlanOfEntity(): Loaded<{ plan?: MaintenancePlan }> {
  const { value, ...rest } = useRecordOfEntity(maintenancePlans);
  return {
    ...rest,
    value: value && {
      plan: value.record as unknown as MaintenancePlan | undefined,
    },
  };
}

function useRecordOfEntity(noun: Noun): Loaded<{ record?: AnyRecord }> {
  const { entity } = useEntity();
  const client = useApi(parcApiRef);
  return useShared(
    client,
    `${noun.name} of ${stringifyEntityRef(entity)}`,
    () => findRecord(client, noun, entity),
  );
}

async function findRecord(
  client: ParcClient,
  noun: Noun,
  entity: Entity,
): Promise<{ record?: AnyRecord }> {
  const { items } = await client.noun(noun).list({
    query: JSON.stringify({ entityName: entity.metadata.name.toLowerCase() }),
    limit: 1,
    totalItems: 'exclude',
  });
  const ref = stringifyEntityRef(entity);
  const ofPortal = `${entity.kind}:default/${entity.metadata.name}`;
  // A file of the same name in another namespace is not this record.
  const record = items.find(
    ({ gitEntity }) =>
      (gitEntity ?? ofPortal.toLocaleLowerCase('en-US')) === ref,
  );
  return { record };
}
