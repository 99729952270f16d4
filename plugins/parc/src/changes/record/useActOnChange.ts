import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  ChangeAnyVerb,
  ChangeVerbBody,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';

/** Does a verb to a change as it was when the dialog was opened; what the API warned of is handed on. */
export function useActOnChange(
  change: Change,
  verb: ChangeAnyVerb,
  onDone: (warnings?: Warning[]) => void,
): Action<[ChangeVerbBody], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async body => {
    const { warnings } = await client.act(
      change.id,
      verb,
      body,
      change.version,
    );
    onDone(warnings);
  });
}
