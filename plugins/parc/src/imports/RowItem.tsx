import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  importOutcomeLooks,
  type ImportError,
  type ImportRow,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { useText, type Text } from '../language';
import { FieldValue, RefLink, StateChip } from '../records';

const useStyles = makeStyles(theme => ({
  item: { padding: theme.spacing(1, 2), marginBottom: theme.spacing(1) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    fontWeight: 500,
    overflowWrap: 'anywhere',
  },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 3),
    margin: theme.spacing(0.75, 0, 0),
    fontSize: '0.875rem',
  },
  field: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 0.75) },
  name: { color: theme.palette.text.secondary },
  value: { margin: 0, overflowWrap: 'anywhere' },
  errors: {
    listStyle: 'none',
    margin: theme.spacing(0.75, 0, 0),
    padding: 0,
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
  },
  kept: { margin: theme.spacing(0.75, 0, 0), overflowWrap: 'anywhere' },
  given: {
    color: theme.palette.text.secondary,
    marginRight: theme.spacing(1.5),
  },
}));

/** One row: its line in the file, what becomes of it, each difference and each error. */
export const RowItem = ({ row, noun }: { row: ImportRow; noun: Noun }) => {
  const classes = useStyles();
  const text = useText();
  const { line, outcome, ref, key, undone } = row;
  return (
    <Paper variant="outlined" className={classes.item}>
      <div className={classes.head}>
        <span>{text.t('imports.rows.line', { line })}</span>
        <StateChip {...importOutcomeLooks[outcome]}>
          {text.t(`imports.outcome.${outcome}`)}
        </StateChip>
        {ref ? <RefLink plural={noun.plural} refText={ref} /> : key}
        {undone === 'undone' && (
          <StateChip colour="grey" icon="Archive">
            {text.t('imports.rows.undone')}
          </StateChip>
        )}
      </div>
      {undone && undone !== 'undone' && (
        <p className={classes.kept}>
          {text.t('imports.rows.notUndone', { reason: undone })}
        </p>
      )}
      {row.differences.length > 0 && (
        <dl className={classes.fields}>
          {row.differences.map(each => (
            <div key={each.field} className={classes.field}>
              <dt className={classes.name}>{text.field(noun, each.field)}</dt>
              <dd className={classes.value}>
                <Difference
                  noun={noun}
                  isNew={outcome === 'create'}
                  difference={each}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Errors errors={[...row.errors, ...row.warnings]} noun={noun} />
    </Paper>
  );
};

const Difference = (props: {
  noun: Noun;
  isNew: boolean;
  difference: ImportRow['differences'][number];
}) => {
  const { noun, isNew, difference } = props;
  const { t } = useText();
  const { field, from, to } = difference;
  const empty = <i>{t('imports.rows.nothing')}</i>;
  const after = (
    <ShownValue noun={noun} field={field} value={to} empty={empty} />
  );
  if (isNew) return after;
  return (
    <>
      <del aria-label={t('imports.rows.from')}>
        <ShownValue noun={noun} field={field} value={from} empty={empty} />
      </del>{' '}
      →{' '}
      <ins aria-label={t('imports.rows.to')} style={{ textDecoration: 'none' }}>
        {after}
      </ins>
    </>
  );
};

/** References are shown as they stand in the file: they may not exist yet. */
const ShownValue = (props: {
  noun: Noun;
  field: string;
  value: unknown;
  empty: JSX.Element;
}) => {
  const { noun, field, value, empty } = props;
  const isText =
    noun.fields[field]?.kind === 'reference' && typeof value === 'string';
  if (isText) return <>{value}</>;
  return <FieldValue noun={noun} field={field} value={value} empty={empty} />;
};

const Errors = ({ errors, noun }: { errors: ImportError[]; noun: Noun }) => {
  const classes = useStyles();
  const text = useText();
  if (!errors.length) return null;
  return (
    <ul className={classes.errors}>
      {errors.map(error => (
        <li key={`${error.code} ${error.column} ${error.field}`}>
          <b>
            {error.column || (error.field && text.field(noun, error.field))}
          </b>{' '}
          {messageOf(text, error)}
          <div>
            {error.value !== undefined && (
              <span className={classes.given}>
                {text.t('imports.rows.value', { value: shown(error.value) })}
              </span>
            )}
            {error.suggestion && (
              <span>
                {text.t('imports.rows.suggestion', {
                  suggestion: error.suggestion,
                })}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

function messageOf(text: Text, error: ImportError): string {
  const params = Object.fromEntries(
    Object.entries(error.params ?? {}).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
  const found = text.find(`imports.problems.${error.code}`, params);
  // Without its parameters a sentence would have holes: the API's own words are better then.
  return found && !found.includes('{{') ? found : error.message;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
