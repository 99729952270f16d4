import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { Problem } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { EntityLink, StateChip } from '../records';
import { ProblemRecord } from './ProblemRecord';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: theme.spacing(1.5, 2), marginBottom: theme.spacing(1) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    fontWeight: 500,
  },
  message: { margin: theme.spacing(0.75, 0), overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    overflowWrap: 'anywhere',
  },
}));

/** Each problem with the file, the place in it, the value, and what is wrong with it. */
export const ProblemTable = ({ problems }: { problems: Problem[] }) => {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {problems.map(problem => (
        <li key={problem.id}>
          <ProblemItem problem={problem} />
        </li>
      ))}
    </ul>
  );
};

const ProblemItem = ({ problem }: { problem: Problem }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  return (
    <Paper variant="outlined" className={classes.item}>
      <div className={classes.head}>
        <StateChip
          colour={problem.code === 'schema' ? 'red' : 'orange'}
          icon="ReportProblem"
        >
          {t(`problems.codes.${problem.code}`)}
        </StateChip>
        <ProblemRecord problem={problem} />
        {problem.field && <code>{problem.field}</code>}
        {problem.value !== undefined && (
          <code>{JSON.stringify(problem.value)}</code>
        )}
      </div>
      <p className={classes.message}>{problem.message}</p>
      <div className={classes.foot}>
        {problem.file && <FileLink file={problem.file} />}
        {problem.entity && <EntityLink entityRef={problem.entity} />}
        <time dateTime={problem.since}>
          {t('problems.since', { since: formats.instant(problem.since) })}
        </time>
      </div>
    </Paper>
  );
};

const FileLink = ({ file }: { file: string }) => {
  const address = file.replace(/^(url|file):/, '');
  return /^https?:/.test(address) ? (
    <Link to={address}>{address}</Link>
  ) : (
    <code>{address}</code>
  );
};
