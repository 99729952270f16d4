import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { Import, ImportColumn } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { StateChip } from '../records';
import { headerText, targetsOf, targetText } from './readingTexts';
import type { PlanState } from './usePlan';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) minmax(220px, 2fr)',
    gap: theme.spacing(0.5, 2),
    alignItems: 'center',
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  header: { fontWeight: 500, overflowWrap: 'anywhere' },
  samples: {
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    overflowWrap: 'anywhere',
  },
}));

const shownSamples = 3;
/** Below it, a proposal is marked as one to be checked. */
const sure = 0.8;

/** Each column with its first values, and the field that it becomes. */
export const MappingTable = (props: { one: Import; state: PlanState }) => {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.one.columns.map(column => (
        <li key={column.index} className={classes.line}>
          <ColumnLine column={column} state={props.state} />
        </li>
      ))}
    </ul>
  );
};

const ColumnLine = (props: { column: ImportColumn; state: PlanState }) => {
  const { column, state } = props;
  const classes = useStyles();
  const text = useText();
  const { fields } = state.plan;
  const field = fields[column.index] ?? '';
  const header = headerText(text, column);
  const isUnsure =
    field !== '' && field === column.field && (column.confidence ?? 1) < sure;
  return (
    <>
      <span className={classes.header}>
        {header}{' '}
        {isUnsure && (
          <StateChip colour="orange" icon="ReportProblem">
            {text.t('imports.mapping.unsure')}
          </StateChip>
        )}
      </span>
      <span className={classes.samples}>
        {column.samples.slice(0, shownSamples).join(' · ')}
      </span>
      <TextField
        select
        variant="outlined"
        size="small"
        value={field}
        SelectProps={{ native: true }}
        inputProps={{
          'aria-label': `${header}: ${text.t('imports.mapping.field')}`,
        }}
        onChange={event =>
          state.change({
            fields: { ...fields, [column.index]: event.target.value },
          })
        }
      >
        <option value="">{text.t('imports.mapping.ignored')}</option>
        {targetsOf(state.noun).map(each => (
          <option key={each} value={each}>
            {targetText(text, state.noun, each)}
          </option>
        ))}
      </TextField>
    </>
  );
};
