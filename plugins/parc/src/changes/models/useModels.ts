import { useNavigate } from 'react-router-dom';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  ChangeModel,
  ChangeModelVerb,
  Written,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useText } from '../../language';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';
import { useShowError } from '../../records';
import { useParcPaths } from '../../useParcPaths';

/** As many as are offered; organisations have few that are in use. */
const mostModels = 100;

/** The models of which a standard change can be made now. */
export function useActiveModels(): Loaded<{ items: ChangeModel[] }> {
  const client = useApi(parcApiRef).changeModels;
  return useLoaded('active models', () =>
    client.list({
      query: JSON.stringify({ status: 'active' }),
      orderField: 'name,asc',
      limit: mostModels,
    }),
  );
}

/** Does a verb to a model as it was when the dialog was opened. */
export function useActOnModel(
  model: ChangeModel,
  verb: ChangeModelVerb,
  onDone: () => void,
): Action<[reason: string], void> {
  const client = useApi(parcApiRef).changeModels;
  return useAction(async reason => {
    await client.act(model.id, verb, { reason }, model.version);
    onDone();
  });
}

/** Submits what was just made, and shows it: also when it may not be submitted yet, with the reason. */
export function useSubmitMade(): (made: Written<AnyRecord>) => Promise<void> {
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const client = useApi(parcApiRef).changes;
  const alertApi = useApi(alertApiRef);
  const showError = useShowError();
  return async made => {
    const { ref, warnings } = made;
    try {
      await client.act(made.id, 'submit', {}, made.version);
      alertApi.post({
        message: t('changes.models.submitted', { ref }),
        severity: 'success',
        display: 'transient',
      });
    } catch (error) {
      showError(error as Error);
    }
    navigate(paths.record('changes', ref), { state: { warnings } });
  };
}
