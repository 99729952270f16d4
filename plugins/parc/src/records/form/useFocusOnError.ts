import { useEffect, useRef, type RefObject } from 'react';
import type { FormErrors } from '../checkForm';

/** Goes to the first field that is wrong, when there are more of them than before: not while they are mended. */
export function useFocusOnError(
  errors: FormErrors,
): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(0);
  const count = Object.keys(errors).length;
  useEffect(() => {
    if (count > before.current) {
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
    }
    before.current = count;
  }, [count]);
  return form;
}
