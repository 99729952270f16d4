import { useCallback } from 'react';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { readApiError } from './apiErrors';
import { useErrorText } from './useErrorText';

/** Says what went wrong where no form is open to say it. */
export function useShowError(): (error: Error) => void {
  const alertApi = useApi(alertApiRef);
  const describe = useErrorText();
  return useCallback(
    error => {
      const { title, message } = describe(readApiError(error));
      alertApi.post({ message: `${title} ${message}`, severity: 'error' });
    },
    [alertApi, describe],
  );
}
