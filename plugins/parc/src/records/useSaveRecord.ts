import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  Noun,
  Written,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction } from '../loading';
import { isStale } from './apiErrors';
import type { RecordFormState } from './form';
import { toFormValues, toPatch } from './formValues';
import { serverErrors } from './serverErrors';

/** Saves the changes of a form, and what to do when somebody else was quicker. */
export interface RecordSaving {
  save(): void;
  isRunning: boolean;
  error?: Error;
  /** Somebody changed the record since it was read; nothing was saved. */
  isStale: boolean;
  /** Takes over the newer version under what was typed. Saving again is left to the reader. */
  takeNewer(): void;
}

export function useSaveRecord(
  noun: Noun,
  record: AnyRecord,
  form: RecordFormState,
  onSaved: (written: Written<AnyRecord>) => void,
): RecordSaving {
  const client = useApi(parcApiRef).noun(noun);
  const [version, setVersion] = useState(record.version);

  const saving = useAction(async () => {
    try {
      const patch = toPatch(noun, form.base, form.values);
      onSaved(await client.patch(record.id, version, patch));
    } catch (error) {
      form.setErrors(serverErrors(error as Error));
      throw error;
    }
  });
  const taking = useAction(async () => {
    const newer = await client.get(record.id);
    setVersion(newer.version);
    form.rebase(toFormValues(noun, newer));
    saving.clear();
  });
  return {
    save: () => saving.run(),
    isRunning: saving.isRunning || taking.isRunning,
    error: saving.error ?? taking.error,
    isStale: isStale(saving.error),
    takeNewer: () => taking.run(),
  };
}
