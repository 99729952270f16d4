import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../language';

const steps = ['upload', 'mapping', 'check', 'result'] as const;
export type ImportStep = (typeof steps)[number];

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2.5),
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    color: theme.palette.text.secondary,
    fontSize: '0.875rem',
  },
  current: { color: theme.palette.text.primary, fontWeight: 600 },
}));

/** Where somebody is on the way of an import. */
export const ImportSteps = ({ current }: { current: ImportStep }) => {
  const classes = useStyles();
  const { t } = useText();
  return (
    <ol className={classes.list} aria-label={t('imports.steps.title')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={step === current ? classes.current : undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          {index + 1}. {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
};
