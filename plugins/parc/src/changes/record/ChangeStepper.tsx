import clsx from 'clsx';
import CheckCircle from '@material-ui/icons/CheckCircle';
import RadioButtonChecked from '@material-ui/icons/RadioButtonChecked';
import RadioButtonUnchecked from '@material-ui/icons/RadioButtonUnchecked';
import { makeStyles } from '@material-ui/core/styles';
import { changes, type Change } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { changeSteps } from './changeSteps';

const useStyles = makeStyles(theme => ({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    fontSize: '0.875rem',
  },
  // On the page's own ground the secondary colour is too pale (WCAG 1.4.3): icons tell them apart.
  step: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  current: { fontWeight: 600 },
  icon: { fontSize: '1.125rem' },
}));

/** How far a change is on the way of its type. */
export const ChangeStepper = ({ change }: { change: Change }) => {
  const classes = useStyles();
  const text = useText();
  const steps = changeSteps(change);
  const at = steps.findIndex(each => each === change.status);
  return (
    <ol className={classes.steps} aria-label={text.t('changes.lifeCycle')}>
      {steps.map((step, place) => {
        const status = text.choice(changes, 'status', step);
        const Icon = iconOf(place, at);
        return (
          <li
            key={step}
            aria-current={place === at ? 'step' : undefined}
            aria-label={
              place < at ? text.t('changes.passed', { status }) : status
            }
            className={clsx(classes.step, {
              [classes.current]: place === at,
            })}
          >
            <Icon className={classes.icon} color="inherit" aria-hidden />
            <span>{status}</span>
          </li>
        );
      })}
    </ol>
  );
};

function iconOf(place: number, at: number) {
  if (place === at) return RadioButtonChecked;
  return place < at ? CheckCircle : RadioButtonUnchecked;
}
