import {
  inputSchema,
  type Field,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import {
  formFields,
  missingFields,
  toInput,
  type FormValues,
} from './formValues';

/** What is wrong with a field: a code that the page has a text for, or the API's own words. */
export interface FormError {
  code?: string;
  /** What the text of the code has holes for. */
  params?: Record<string, unknown>;
  message?: string;
}
export type FormErrors = Readonly<Record<string, FormError>>;

/** What can be seen to be wrong before the API is asked; the same schemas check there again. */
export function checkForm(
  noun: Noun,
  values: FormValues,
  isNew: boolean,
): FormErrors {
  const errors: Record<string, FormError> = {};
  for (const [name, field] of formFields(noun, isNew)) {
    const input = toInput(field, values[name]);
    if (input !== undefined && !inputSchema(field).safeParse(input).success) {
      errors[name] = { code: errorCode(field, input) };
    }
  }
  for (const name of missingFields(noun, values, isNew)) {
    errors[name] = { code: 'required' };
  }
  return errors;
}

/** The kind of mistake, by the kind of field. */
function errorCode(field: Field, input: unknown): string {
  const isTooLong = [input]
    .flat()
    .some(each => typeof each === 'string' && each.length > (field.max ?? 255));
  if (isTooLong) return 'tooLong';
  switch (field.kind) {
    case 'money':
    case 'date':
    case 'number':
    case 'entityRef':
    case 'entityRefs':
      return field.kind;
    default:
      return 'pattern';
  }
}
