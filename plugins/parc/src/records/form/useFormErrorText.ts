import { useCallback } from 'react';
import { useFormats, useText } from '../../language';
import type { FormError } from '../checkForm';
import { codeText } from '../useErrorText';

/** What is wrong with a field, in the reader's language where it has a code. */
export function useFormErrorText(): (
  error: FormError | undefined,
) => string | undefined {
  const text = useText();
  const formats = useFormats();
  return useCallback(
    error => {
      const { code, params, message } = error ?? {};
      return codeText(text, formats, code, params) || message || code;
    },
    [text, formats],
  );
}
