import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EntityLink } from '../EntityLink';
import { anyValue, isRangeField, noValue } from '../filterValue';
import { getNoun } from '../nouns';
import { useRecordName } from '../useRecordName';
import { RangeName } from './RangeName';

interface FilterValueNameProps {
  noun: Noun;
  field: string;
  value: string;
  /** Its names, where they came with it. */
  named?: { name?: string; nameFr?: string };
}

/** One wanted value as a person reads it: the name of the place, not its code. */
export const FilterValueName = (props: FilterValueNameProps) => {
  const { noun, field, value, named } = props;
  const text = useText();
  const known = noun.fields[field];
  if (value === noValue) return <em>{text.t('filters.none')}</em>;
  if (value === anyValue) return <em>{text.t('filters.any')}</em>;
  if (isRangeField(known)) return <RangeName field={known} value={value} />;
  switch (known.kind) {
    case 'choice':
      return <>{text.choice(noun, field, value)}</>;
    case 'boolean':
      return <>{text.t(value === 'true' ? 'values.yes' : 'values.no')}</>;
    case 'entityRef':
    case 'entityRefs':
      return <EntityLink entityRef={value} isPlain />;
    case 'reference':
      return named?.name ? (
        <NamedReference to={known.to!} value={value} name={text.name(named)!} />
      ) : (
        <LoadedReference to={known.to!} value={value} />
      );
    default:
      return <>{value}</>;
  }
};

/** Places are told apart by their path: there is a «Floor 2» in every building. */
const NamedReference = (props: { to: string; value: string; name: string }) => (
  <span>
    {props.name}
    {props.to === 'locations' && props.name !== props.value && (
      <small> {props.value}</small>
    )}
  </span>
);

const LoadedReference = (props: { to: string; value: string }) => {
  const name = useRecordName(getNoun(props.to), props.value);
  return <NamedReference {...props} name={name} />;
};
