import { readApiError } from './apiErrors';
import type { FormErrors } from './checkForm';

/** The errors of single fields that the API answered, by field. */
export function serverErrors(error: Error): FormErrors {
  return Object.fromEntries(
    readApiError(error)
      .details.filter(each => each.field)
      .map(each => [
        String(each.field).split('.')[0],
        { code: each.code, message: each.message },
      ]),
  );
}
