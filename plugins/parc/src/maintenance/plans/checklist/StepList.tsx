import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';
import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import { useStepText } from './useStepText';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(1, 0, 2),
    paddingLeft: theme.spacing(3.5),
    '& li': { marginBottom: theme.spacing(1) },
  },
  quiet: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
  instructions: { fontSize: '0.875rem' },
}));

/** The steps in their order: what is done, how it is answered, and how it is done. */
export const StepList = (props: { steps: readonly ChecklistStep[] }) => {
  const classes = useStyles();
  const { language } = useText();
  const stepText = useStepText();
  return (
    <ol className={classes.list}>
      {props.steps.map(step => {
        const french = language === 'fr';
        const instructions =
          (french ? step.instructionsFr : undefined) ?? step.instructions;
        return (
          <li key={step.id}>
            <Typography component="span" variant="body1">
              {(french ? step.labelFr : undefined) ?? step.label}
            </Typography>
            <div className={classes.quiet}>{stepText(step)}</div>
            {instructions && (
              <MarkdownContent
                content={instructions}
                className={classes.instructions}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
};
