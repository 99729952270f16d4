import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { checkForm, type FormErrors } from '../checkForm';
import { rebased, toPatch, type FormValues } from '../formValues';

/** What is typed into a form, and what is wrong with it. */
export interface RecordFormState {
  noun: Noun;
  isNew: boolean;
  /** What the form started with. */
  base: FormValues;
  values: FormValues;
  errors: FormErrors;
  isDirty: boolean;
  set(name: string, value: unknown): void;
  setErrors(errors: FormErrors): void;
  /** Starts from a newer version of the record and keeps what was typed. */
  rebase(newer: FormValues): void;
  /** Checks all fields; says whether the form may be sent. */
  check(): boolean;
}

export function useRecordForm(
  noun: Noun,
  initial: FormValues,
  isNew: boolean,
): RecordFormState {
  const [base, setBase] = useState<FormValues>(initial);
  const [values, setValues] = useState<FormValues>(initial);
  const [errors, setErrors] = useState<FormErrors>({});
  const isDirty = useMemo(
    () => Object.keys(toPatch(noun, base, values)).length > 0,
    [noun, base, values],
  );
  useWarnBeforeLeaving(isDirty);

  const set = useCallback((name: string, value: unknown) => {
    setValues(before => ({ ...before, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others);
  }, []);
  const rebase = useCallback(
    (newer: FormValues) => {
      setBase(newer);
      setValues(before => rebased(noun, base, before, newer));
    },
    [noun, base],
  );
  const check = useCallback(() => {
    const found = checkForm(noun, values, isNew);
    setErrors(found);
    return Object.keys(found).length === 0;
  }, [noun, values, isNew]);

  return {
    noun,
    isNew,
    base,
    values,
    errors,
    isDirty,
    set,
    setErrors,
    rebase,
    check,
  };
}

/** The browser asks before it throws away what was typed. */
function useWarnBeforeLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
