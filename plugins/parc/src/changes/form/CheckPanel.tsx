import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { ConflictList } from '../conflicts/ConflictList';
import { PlannedSteps } from '../approval/PlannedSteps';
import { useFoundSoFar, type ChangeCheckState } from './useChangeCheck';

const useStyles = makeStyles(theme => ({
  panel: {
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
    display: 'grid',
    gap: theme.spacing(2),
    ...theme.typography.body2,
    [theme.breakpoints.up('lg')]: {
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: 'calc(100vh - 32px)',
      overflowY: 'auto',
    },
  },
  heading: { fontWeight: 600 },
}));

/** Beside the form: how much is missing, what the change conflicts with, and who would be asked. */
export const CheckPanel = () => {
  const classes = useStyles();
  const { t } = useText();
  const state = useFoundSoFar();
  return (
    <Paper
      variant="outlined"
      component="aside"
      className={classes.panel}
      aria-label={t('changes.form.check')}
      aria-busy={state.isChecking}
    >
      <Part heading={t('changes.form.completeness')}>
        <Completeness {...state} />
      </Part>
      {state.found && (
        <>
          <Part heading={t('changes.conflicts.title')}>
            <ConflictList conflicts={state.found.conflicts} />
          </Part>
          <Part heading={t('changes.form.wouldBeAsked')}>
            <PlannedSteps check={state.found} />
          </Part>
        </>
      )}
    </Paper>
  );
};

const Part = (props: { heading: string; children: ReactNode }) => {
  const classes = useStyles();
  return (
    <section>
      <Typography
        variant="subtitle2"
        component="h2"
        className={classes.heading}
      >
        {props.heading}
      </Typography>
      {props.children}
    </section>
  );
};

/** How many answers are missing, by section. */
const Completeness = ({ gaps }: Pick<ChangeCheckState, 'gaps'>) => {
  const text = useText();
  const formats = useFormats();
  const sections = [...new Set(gaps.map(each => each.section))];
  if (gaps.length === 0) return <>{text.t('changes.form.complete')}</>;
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {sections.map(section => {
        const fields = new Set(
          gaps.filter(each => each.section === section).map(each => each.field),
        );
        return (
          <li key={section}>
            {`${text.section(
              section === 'planning' ? 'general' : section,
            )} (${formats.number(fields.size)})`}
          </li>
        );
      })}
    </ul>
  );
};
