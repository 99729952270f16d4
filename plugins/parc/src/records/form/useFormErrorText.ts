import { useCallback } from 'react';
import { useText } from '../../language';
import type { FormError } from '../checkForm';

/** What is wrong with a field, in the reader's language where it has a code. */
export function useFormErrorText(): (
  error: FormError | undefined,
) => string | undefined {
  const text = useText();
  return useCallback(
    error => {
      if (!error) return undefined;
      return 'code' in error
        ? text.find(`formErrors.${error.code}`) ?? error.code
        : error.message;
    },
    [text],
  );
}
