import ToggleButton from '@material-ui/lab/ToggleButton';
import { withStyles } from '@material-ui/core/styles';

/** A button of a ToggleButtonGroup. Material's own is too pale to be read (WCAG 2.1, 1.4.3). */
export const ChoiceButton = withStyles(theme => ({
  root: {
    color: theme.palette.text.secondary,
    '&$selected': { color: theme.palette.text.primary },
  },
  selected: {},
}))(ToggleButton);
