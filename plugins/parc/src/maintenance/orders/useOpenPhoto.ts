import { useApi } from '@backstage/core-plugin-api';
import { workOrders } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction } from '../../loading';
import { useCookie, useShowError } from '../../records';

/** Opens a file of an order in a tab of its own. */
export function useOpenPhoto(orderId: string): (fileId: string) => void {
  const client = useApi(parcApiRef).noun(workOrders).attachments(orderId);
  const renewCookie = useCookie();
  const showError = useShowError();
  const opening = useAction(async (id: string) => {
    try {
      await renewCookie();
      window.open(await client.fileUrl(id), '_blank', 'noopener');
    } catch (error) {
      showError(error as Error);
    }
  });
  return id => void opening.run(id);
}
