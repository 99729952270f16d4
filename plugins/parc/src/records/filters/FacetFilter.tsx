import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import type { FacetValue, Noun } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ErrorPanel } from '../ErrorPanel';
import { noValue } from '../filterValue';
import { useFacet } from '../useFacet';
import type { FilterEditorProps } from './FilterEditor';
import { FilterValueName } from './FilterValueName';
import { facetOptions } from './facetOptions';

/** From here on a list is easier to search than to read. */
const manyValues = 9;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1.5, 2), width: 320, maxWidth: '90vw' },
  list: {
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    maxHeight: '46vh',
    overflow: 'auto',
  },
  item: { display: 'flex', alignItems: 'center' },
  label: { flexGrow: 1, minWidth: 0, marginRight: theme.spacing(1) },
  count: {
    color: theme.palette.text.secondary,
    fontFamily: theme.typography.fontFamily,
    fontVariantNumeric: 'tabular-nums',
    fontSize: '0.8125rem',
  },
}));

/** The values of a field with how many records have each, over the other filters. */
export const FacetFilter = (props: FilterEditorProps) => {
  const { list, field, wanted } = props;
  const classes = useStyles();
  const text = useText();
  const facet = useFacet(list.noun, field, list.state, true);
  const [typed, setTyped] = useState('');
  const all = facetOptions(facet.value ?? [], wanted);
  const shown = all.filter(each =>
    matches(each, typed, list.noun, field, text),
  );
  return (
    <div className={classes.root}>
      {all.length > manyValues && (
        <TextField
          id={`facet-${field}`}
          fullWidth
          size="small"
          variant="outlined"
          // The popover was opened to choose a value.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={text.t('filters.searchValues')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      )}
      {facet.error && <ErrorPanel error={facet.error} onRetry={facet.reload} />}
      {facet.isLoading && !facet.value && (
        <Skeleton height={160} variant="rect" />
      )}
      {facet.value && !all.length && (
        <Typography variant="body2">{text.t('filters.noValues')}</Typography>
      )}
      <ul className={classes.list}>
        {shown.map(each => (
          <FacetItem key={each.value ?? noValue} {...props} option={each} />
        ))}
      </ul>
    </div>
  );
};

const FacetItem = (props: FilterEditorProps & { option: FacetValue }) => {
  const { list, field, wanted, onChange, option } = props;
  const classes = useStyles();
  const formats = useFormats();
  const value = option.value ?? noValue;
  const isOn = wanted.includes(value);
  return (
    <li className={classes.item}>
      <FormControlLabel
        className={classes.label}
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={isOn}
            onChange={() =>
              onChange(
                isOn
                  ? wanted.filter(each => each !== value)
                  : [...wanted, value],
              )
            }
          />
        }
        label={
          <FilterValueName
            noun={list.noun}
            field={field}
            value={value}
            named={option}
          />
        }
      />
      <span className={classes.count}>{formats.number(option.count)}</span>
    </li>
  );
};

function matches(
  option: FacetValue,
  typed: string,
  noun: Noun,
  field: string,
  text: ReturnType<typeof useText>,
): boolean {
  const searched = [
    option.value ?? '',
    text.name(option) ?? '',
    labelOf(option.value, noun, field, text),
  ];
  const wanted = typed.trim().toLocaleLowerCase(text.language);
  return searched.some(each =>
    each.toLocaleLowerCase(text.language).includes(wanted),
  );
}

function labelOf(
  value: string | undefined,
  noun: Noun,
  field: string,
  text: ReturnType<typeof useText>,
): string {
  if (value === undefined) return text.t('filters.none');
  return noun.fields[field].kind === 'choice'
    ? text.choice(noun, field, value)
    : value;
}
