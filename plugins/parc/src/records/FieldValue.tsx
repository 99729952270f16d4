import { Fragment, type ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import {
  periodPattern,
  type Field,
  type Money,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { useParcPaths } from '../useParcPaths';
import { choiceLook } from './choiceLooks';
import { EntityLink } from './EntityLink';
import { textInWords } from './notations';
import { ReferenceLink } from './ReferenceLink';
import { StateChip } from './StateChip';
import { textLink } from './textLink';
import { WordChips } from './WordChips';

interface FieldValueProps {
  noun: Noun;
  field: string;
  value: unknown;
  /** Shown when there is no value. */
  empty?: ReactNode;
}

/** A field's value as its kind is shown, in the reader's language. */
export const FieldValue = ({
  noun,
  field,
  value,
  empty = null,
}: FieldValueProps) => {
  const isEmpty =
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0);
  const known = noun.fields[field];
  if (isEmpty) return <>{empty}</>;
  if (!known) return <MetaValue noun={noun} name={field} value={value} />;
  return <KnownValue noun={noun} name={field} field={known} value={value} />;
};

const KnownValue = (props: {
  noun: Noun;
  name: string;
  field: Field;
  value: unknown;
}) => {
  const { noun, name, field, value } = props;
  const text = useText();
  const formats = useFormats();
  switch (field.kind) {
    case 'text':
      return field.pattern === periodPattern ? (
        <>{formats.period(String(value))}</>
      ) : (
        <TextValue
          value={
            textInWords(noun, name, String(value), text, formats) ??
            String(value)
          }
        />
      );
    case 'longText':
      return <span style={{ whiteSpace: 'pre-line' }}>{String(value)}</span>;
    case 'texts':
      return field.isLowerCase ? (
        <WordChips
          words={[value].flat().map(each => {
            const word = String(each);
            return textInWords(noun, name, word, text, formats) ?? word;
          })}
        />
      ) : (
        <TextValues {...props} values={[value].flat().map(String)} />
      );
    case 'number':
      return <>{formats.number(Number(value))}</>;
    case 'boolean':
      return <>{text.t(value ? 'values.yes' : 'values.no')}</>;
    case 'date':
      return (
        <time dateTime={String(value)}>{formats.date(String(value))}</time>
      );
    case 'instant':
      return (
        <time dateTime={String(value)}>{formats.instant(String(value))}</time>
      );
    case 'money':
      return <MoneyValue value={value} />;
    case 'choice':
      return <ChoiceValue noun={noun} name={name} value={String(value)} />;
    case 'reference':
      return <ReferenceLink to={field.to!} reference={value as Reference} />;
    case 'entityRef':
    case 'entityRefs':
      return <EntityLinks refs={[value].flat().map(String)} />;
    default:
      throw new Error(`unknown kind ${field.kind satisfies never}`);
  }
};

const TextValue = ({ value }: { value: string }) => {
  const to = textLink(value, useParcPaths());
  return to ? <Link to={to}>{value}</Link> : <>{value}</>;
};

/** A few in a row; what is written in a notation, one below the other. */
const TextValues = (props: {
  noun: Noun;
  name: string;
  values: readonly string[];
}) => {
  const { noun, name, values } = props;
  const text = useText();
  const formats = useFormats();
  const said = values.map(each => textInWords(noun, name, each, text, formats));
  const isNotation = said.some(Boolean);
  return (
    <>
      {values.map((each, at) =>
        isNotation ? (
          <div key={`${each} ${at}`}>{said[at] ?? each}</div>
        ) : (
          <Fragment key={`${each} ${at}`}>
            {at > 0 && ', '}
            <TextValue value={each} />
          </Fragment>
        ),
      )}
    </>
  );
};

/** In the history, money may be one that was cleared or that an older version wrote. */
const MoneyValue = ({ value }: { value: unknown }) => {
  const formats = useFormats();
  const isMoney =
    typeof value === 'object' && value !== null && 'currency' in value;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {isMoney ? formats.money(value as Money) : String(value)}
    </span>
  );
};

const ChoiceValue = (props: { noun: Noun; name: string; value: string }) => {
  const text = useText();
  const label = text.choice(props.noun, props.name, props.value);
  const look = choiceLook(props.noun, props.name, props.value);
  return look ? <StateChip {...look}>{label}</StateChip> : <>{label}</>;
};

const EntityLinks = ({ refs }: { refs: string[] }) => (
  <>
    {refs.map((ref, at) => (
      <Fragment key={ref}>
        {at > 0 && ', '}
        <EntityLink entityRef={ref} />
      </Fragment>
    ))}
  </>
);

/** What every record has beside its fields, and what histories tell of what hangs on it: instants, numbers, people. */
const MetaValue = (props: { noun: Noun; name: string; value: unknown }) => {
  const { value } = props;
  const formats = useFormats();
  const texts = [value].flat().map(String);
  if (texts.every(each => /^(user|group):/.test(each)))
    return <EntityLinks refs={texts} />;
  if (Array.isArray(value)) return <TextValues {...props} values={texts} />;
  if (typeof value === 'number') return <>{formats.number(value)}</>;
  const text = String(value);
  return <>{/^\d{4}-\d{2}-\d{2}T/.test(text) ? formats.instant(text) : text}</>;
};
