import { readApiError } from './apiErrors';
import type { FormErrors } from './checkForm';

/** The errors of single fields that the API answered, by field. It gives the parameters of the first alone; the value of all. */
export function serverErrors(error: Error): FormErrors {
  const { details, params } = readApiError(error);
  return Object.fromEntries(
    details
      .map(({ field, value, code, message }, at) => ({
        field,
        error: {
          code,
          message,
          params: { value, ...(at === 0 ? params : {}) },
        },
      }))
      .filter(({ field }) => field)
      .map(each => [String(each.field).split('.')[0], each.error]),
  );
}
