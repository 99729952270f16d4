import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';

/** Where agents deliver their inventories; empty until it is known. */
export function useInventoryAddress(): string {
  const client = useApi(parcApiRef);
  return (
    useLoaded('inventory address', () => client.inventory.address()).value ?? ''
  );
}
