import {
  assets,
  assetVerbSchemas,
  type AssetVerb,
  type AssetVerbBody,
  type Field,
} from '@parc/backstage-plugin-parc-common';
import { toInput, type FormErrors, type FormValues } from '../records';

/** One input of a verb's form. */
export interface VerbField {
  name: string;
  field: Field;
  isRequired: boolean;
}

/** What is asked first stands first: who, where, until when; then when it happened, and why. */
const order = [
  'assignedTo',
  'location',
  'expectedBack',
  'condition',
  'wipedOn',
  'wipedBy',
  'wipeCertificate',
  'date',
  'reason',
];

/** The inputs of the verbs that are no fields of an asset. */
const own: Readonly<Record<string, Field>> = {
  date: { kind: 'date', required: false },
  reason: { kind: 'longText', required: false, max: 2_000 },
};

/** The form of a verb, from the schema that the API checks its body with. */
export function verbFields(verb: AssetVerb): VerbField[] {
  const shape = assetVerbSchemas[verb].shape as Record<
    string,
    { isOptional(): boolean }
  >;
  return Object.keys(shape)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(name => ({
      name,
      field: own[name] ?? assets.fields[name as keyof typeof assets.fields],
      isRequired: !shape[name].isOptional(),
    }));
}

/** The body of a verb from what was filled in. */
export function toVerbBody(verb: AssetVerb, values: FormValues): AssetVerbBody {
  return Object.fromEntries(
    verbFields(verb)
      .map(({ name, field }) => [name, toInput(field, values[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The required inputs that are still empty. */
export function checkVerbForm(verb: AssetVerb, values: FormValues): FormErrors {
  return Object.fromEntries(
    verbFields(verb)
      .filter(
        ({ name, field, isRequired }) =>
          isRequired && toInput(field, values[name]) === undefined,
      )
      .map(({ name }) => [name, { code: 'required' }]),
  );
}
