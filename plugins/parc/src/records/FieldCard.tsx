import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import Lock from '@material-ui/icons/Lock';
import { makeStyles } from '@material-ui/core/styles';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { FieldValue } from './FieldValue';

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(2), breakInside: 'avoid' },
  heading: { fontWeight: 600, marginBottom: theme.spacing(1) },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, 36%) 1fr',
    gap: theme.spacing(0.75, 2),
    margin: 0,
    alignItems: 'baseline',
    fontSize: '0.875rem',
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  lock: {
    fontSize: '0.875rem',
    verticalAlign: '-2px',
    marginLeft: theme.spacing(0.5),
  },
}));

/** A heading and what stands under it. */
export const Card = (props: {
  heading: string;
  children: ReactNode;
  className?: string;
}) => {
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      component="section"
      className={`${classes.card} ${props.className ?? ''}`}
    >
      <Typography
        variant="subtitle1"
        component="h2"
        className={classes.heading}
      >
        {props.heading}
      </Typography>
      {props.children}
    </Paper>
  );
};

/** Some fields of a record with their values; those that a file in git declares bear a lock. */
export const FieldCard = (props: {
  noun: Noun;
  record: AnyRecord;
  heading: string;
  fields: readonly string[];
  lockedFields?: readonly string[];
  /** Above the fields. */
  head?: ReactNode;
  /** Beside or below the value of a field. */
  noteOf?(field: string): ReactNode;
}) => {
  const { noun, record, fields, lockedFields = [] } = props;
  const classes = useStyles();
  const text = useText();
  return (
    <Card heading={props.heading}>
      {props.head}
      <dl className={classes.fields}>
        {fields.map(field => (
          <Row
            key={field}
            label={text.field(noun, field)}
            isLocked={lockedFields.includes(field)}
          >
            <FieldValue
              noun={noun}
              field={field}
              value={record[field]}
              empty="–"
            />
            {props.noteOf?.(field)}
          </Row>
        ))}
      </dl>
    </Card>
  );
};

const Row = (props: {
  label: string;
  isLocked: boolean;
  children: ReactNode;
}) => {
  const classes = useStyles();
  const { t } = useText();
  return (
    <>
      <dt>
        {props.label}
        {props.isLocked && (
          <Tooltip title={t('git.locked')}>
            <Lock className={classes.lock} titleAccess={t('git.locked')} />
          </Tooltip>
        )}
      </dt>
      <dd>{props.children}</dd>
    </>
  );
};
