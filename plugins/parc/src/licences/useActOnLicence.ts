import { useApi } from '@backstage/core-plugin-api';
import type {
  Licence,
  LicenceVerb,
  LicenceVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, type Action } from '../loading';

/** Does a verb to a licence as it was when the dialog was opened. */
export function useActOnLicence(
  licence: Licence,
  verb: LicenceVerb,
  onDone: () => void,
): Action<[LicenceVerbBody], void> {
  const client = useApi(parcApiRef).licences;
  return useAction(async body => {
    await client.act(licence.id, verb, body, licence.version);
    onDone();
  });
}
