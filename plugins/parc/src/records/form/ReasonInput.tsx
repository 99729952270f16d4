import TextField from '@material-ui/core/TextField';
import { useText } from '../../language';

/** As long as the API takes a reason (`reasonSchema`). */
const longestReason = 2_000;

/** Why something is done; kept in the history or in the audit log. */
export const ReasonInput = (props: {
  id: string;
  label?: string;
  value: string;
  onChange(reason: string): void;
  required?: boolean;
  help?: string;
}) => {
  const { t } = useText();
  return (
    <TextField
      id={props.id}
      fullWidth
      multiline
      maxRows={8}
      variant="outlined"
      size="small"
      label={props.label ?? t('verbFields.reason')}
      helperText={props.help}
      required={props.required}
      inputProps={{ maxLength: longestReason }}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
    />
  );
};
