import { readApiError } from './apiErrors';
import type { FormErrors } from './checkForm';

/** The errors of single fields that the API answered, by field. It gives the parameters of the first alone. */
export function serverErrors(error: Error): FormErrors {
  const { details, params } = readApiError(error);
  return Object.fromEntries(
    details
      .map(({ field, code, message }, at) => ({
        field,
        error: { code, message, ...(at === 0 ? { params } : {}) },
      }))
      .filter(({ field }) => field)
      .map(each => [String(each.field).split('.')[0], each.error]),
  );
}
