import { useCallback } from 'react';
import {
  assets,
  changes,
  licences,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Formats, type Text } from '../language';
import type { ApiError } from './apiErrors';

/** An error as a person reads it. */
export interface ErrorText {
  title: string;
  message: string;
}

/** Errors by their code in the reader's language; what has no code keeps the API's English message. */
export function useErrorText(): (error: ApiError) => ErrorText {
  const text = useText();
  const formats = useFormats();
  return useCallback(
    error => ({
      title:
        text.find(`errors.status.${error.status}`) ??
        fallbackTitle(text, error),
      message:
        codeText(text, formats, error.code, error.params) ?? error.message,
    }),
    [text, formats],
  );
}

function fallbackTitle(text: Text, error: ApiError): string {
  return text.t(
    error.status >= 500 ? 'errors.status.500' : 'errors.status.400',
  );
}

/** The text of a refusal or of a form's error by its code; undefined when the code has none. */
export function codeText(
  text: Text,
  formats: Formats,
  code: string | undefined,
  params: Record<string, unknown> = {},
): string | undefined {
  if (!code) return undefined;
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      // Only a number says whether it is one or several.
      typeof value === 'number'
        ? value
        : paramText(
            text,
            formats,
            name,
            Array.isArray(value)
              ? formats.list(value.map(String))
              : String(value),
          ),
    ]),
  );
  const found =
    text.find(`refusals.${code}`, values) ??
    text.find(`formErrors.${code}`, values);
  // Without its parameters a sentence would have holes: the API's own words are better then.
  return found?.includes('{{') ? undefined : found;
}

function paramText(
  text: Text,
  formats: Formats,
  name: string,
  value: string,
): string {
  if (name === 'status') {
    const [known = value] = [assets, licences, workOrders, changes]
      .map(noun => text.choice(noun, 'status', value))
      .filter(said => said !== value);
    return known;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.date(value) : value;
}
