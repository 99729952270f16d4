import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  // Not `disabled`: what cannot be reached cannot say why.
  barred: { opacity: 0.6, cursor: 'not-allowed' },
});

/** A button for something that can be done; when it cannot be done now, it says why to whoever points at it or reaches it. */
export const ActionButton = (props: {
  label: string;
  isMain?: boolean;
  size?: 'small';
  /** For screen readers, where several buttons of a page bear the same label. */
  fullLabel?: string;
  /** Why it cannot be done now. */
  whyNot?: string;
  onClick(): void;
}) => {
  const { label, isMain, whyNot, onClick } = props;
  const classes = useStyles();
  const button = (
    <Button
      variant={isMain && !whyNot ? 'contained' : 'outlined'}
      color={isMain && !whyNot ? 'primary' : 'default'}
      size={props.size}
      className={whyNot ? classes.barred : undefined}
      aria-disabled={whyNot ? true : undefined}
      aria-label={
        props.fullLabel && [props.fullLabel, whyNot].filter(Boolean).join('. ')
      }
      onClick={whyNot ? undefined : onClick}
    >
      {label}
    </Button>
  );
  return whyNot ? <Tooltip title={whyNot}>{button}</Tooltip> : button;
};
