import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { useText } from '../language';

/** Whether what has gone is shown, too. */
export const PastSwitch = (props: {
  isOn: boolean;
  onChange(isOn: boolean): void;
}) => {
  const { t } = useText();
  return (
    <FormControlLabel
      label={t('technical.past')}
      control={
        <Switch
          size="small"
          color="primary"
          checked={props.isOn}
          onChange={(_, isOn) => props.onChange(isOn)}
        />
      }
    />
  );
};
