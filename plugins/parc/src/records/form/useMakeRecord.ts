import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type { Noun, Reference } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useText } from '../../language';
import { useAction, type Action } from '../../loading';

/** Makes a record of its code and its name alone, says so, and hands it on. */
export function useMakeRecord(
  noun: Noun,
  onMade: (made: Reference) => void,
): Action<[wanted: Reference], void> {
  const { t } = useText();
  const client = useApi(parcApiRef).noun(noun);
  const alertApi = useApi(alertApiRef);
  return useAction(async ({ ref, name }) => {
    const made = await client.create({ [noun.refField]: ref, name });
    alertApi.post({
      message: t('record.created', { ref: made.ref }),
      severity: 'success',
      display: 'transient',
    });
    onMade({ id: made.id, ref: made.ref, name: name ?? made.ref });
  });
}
