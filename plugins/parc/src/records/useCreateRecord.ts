import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  Noun,
  Written,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, type Action } from '../loading';
import type { RecordFormState } from './form';
import { toCreateBody } from './formValues';
import { serverErrors } from './serverErrors';

/**
 * Makes a record from a form. The same content has the same idempotency key: sending it again after a lost
 * answer makes no second record.
 */
export function useCreateRecord(
  noun: Noun,
  form: RecordFormState,
  onCreated: (made: Written<AnyRecord>) => void,
  /** What the API takes beside the fields. */
  besides: object = {},
): Action<[], void> {
  const client = useApi(parcApiRef).noun(noun);
  const body = JSON.stringify({
    ...toCreateBody(noun, form.values),
    ...besides,
  });
  const key = useMemo(
    () => `${body.length}-${globalThis.crypto.randomUUID()}`,
    [body],
  );
  return useAction(async () => {
    try {
      onCreated(await client.create(JSON.parse(body), key));
    } catch (error) {
      form.setErrors(serverErrors(error as Error));
      throw error;
    }
  });
}
