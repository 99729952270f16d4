import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useText } from '../../../language';
import { useWorkStyles } from '../useWorkStyles';

/** Done, or not yet; the whole line can be touched. */
export const CheckInput = (props: {
  id: string;
  isOn: boolean;
  onAnswer(answer: boolean | null): void;
}) => {
  const classes = useWorkStyles();
  const { t } = useText();
  return (
    <FormControlLabel
      className={classes.row}
      control={
        <Checkbox
          id={props.id}
          color="primary"
          checked={props.isOn}
          inputProps={{
            'aria-describedby': props.id.replace('answer-', 'step-'),
          }}
          onChange={(_, isOn) => props.onAnswer(isOn ? true : null)}
        />
      }
      label={t('work.ticked')}
    />
  );
};
