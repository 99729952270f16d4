import { useState } from 'react';
import type { AssetVerb } from '@parc/backstage-plugin-parc-common';
import type { FormErrors, FormValues } from '../records';
import { checkVerbForm } from './verbFields';

/** What is typed into a verb's form. */
export interface VerbFormState {
  values: FormValues;
  errors: FormErrors;
  onChange(name: string, value: unknown): void;
  setErrors(errors: FormErrors): void;
  /** Whether the form may be sent. */
  check(): boolean;
}

export function useVerbForm(verb: AssetVerb, today: string): VerbFormState {
  const [values, setValues] = useState<FormValues>({ date: today });
  const [errors, setErrors] = useState<FormErrors>({});
  return {
    values,
    errors,
    setErrors,
    onChange: (name, value) => {
      setValues(before => ({ ...before, [name]: value }));
      setErrors(({ [name]: _, ...others }) => others);
    },
    check: () => {
      const found = checkVerbForm(verb, values);
      setErrors(found);
      return Object.keys(found).length === 0;
    },
  };
}
