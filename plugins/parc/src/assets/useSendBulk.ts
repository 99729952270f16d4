import { useApi } from '@backstage/core-plugin-api';
import type {
  BulkAnswer,
  BulkRequest,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';

/** Sends one change of many assets. */
export function useSendBulk(): (request: BulkRequest) => Promise<BulkAnswer> {
  const client = useApi(parcApiRef).assets;
  return request => client.bulk(request);
}
