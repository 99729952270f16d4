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
      const code = error?.code;
      const byCode =
        code &&
        (text.find(`formErrors.${code}`) ?? text.find(`refusals.${code}`));
      return byCode || error?.message || code;
    },
    [text],
  );
}
