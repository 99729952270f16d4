import { createContext, useContext, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useApi } from '@backstage/core-plugin-api';
import {
  changes,
  standardChangeSettings,
  whyIncomplete,
  type ChangeCheck,
  type ChangeDraft,
  type Gap,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded } from '../../loading';
import { toCreateBody, type RecordFormState } from '../../records';
import { useChangeSettings } from '../useChangeSettings';

const pauseInMs = 800;

/** What is known of a change while it is written. */
export interface ChangeCheckState {
  /** Known at once, by the same rules as the API's. */
  gaps: readonly Gap[];
  /** What the API said of what was typed last. */
  found?: ChangeCheck;
  isChecking: boolean;
  error?: Error;
}

/** What {@link useChangeCheck} says, for the parts of the form. */
export const ChangeCheckContext = createContext<ChangeCheckState>({
  gaps: [],
  isChecking: false,
});

export function useFoundSoFar(): ChangeCheckState {
  return useContext(ChangeCheckContext);
}

/** Checks what is typed: what is missing at once, conflicts and approvers after a pause. Keeps nothing. */
export function useChangeCheck(form: RecordFormState): ChangeCheckState {
  const client = useApi(parcApiRef).changes;
  const settings = useChangeSettings();
  const draft = toCreateBody(changes, form.values) as ChangeDraft;
  const body = JSON.stringify(bodyOf(form, draft));
  const [asked, setAsked] = useState<string>();
  useDebounce(() => setAsked(body), pauseInMs, [body]);
  const { value, error, isLoading } = useLoaded(
    draft.title ? asked : undefined,
    () => client.check(JSON.parse(asked!)),
  );
  return {
    gaps: gapsOf(form, draft, settings.value ?? standardChangeSettings),
    found: value,
    isChecking: isLoading || (Boolean(draft.title) && asked !== body),
    error,
  };
}

/** Of a change that is there already, the number says which one it is: it does not conflict with itself. */
function bodyOf({ isNew, base }: RecordFormState, draft: ChangeDraft): object {
  return isNew ? draft : { ...draft, number: base.number };
}

/** What is filled in by itself is not missing. */
function gapsOf(
  { isNew }: RecordFormState,
  draft: ChangeDraft,
  settings: Parameters<typeof whyIncomplete>[1],
): Gap[] {
  const fields = changes.fields as Record<string, { hasDefault?: boolean }>;
  return whyIncomplete(draft, settings).filter(
    ({ field, reason }) =>
      !(isNew && reason === 'missing' && fields[field].hasDefault),
  );
}
