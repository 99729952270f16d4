import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { StateColour } from '@parc/backstage-plugin-parc-common';
import { stateColours } from './stateColours';

const useStyles = makeStyles(theme => ({
  bar: {
    height: 8,
    borderRadius: 4,
    overflow: 'hidden',
    marginTop: theme.spacing(0.5),
    backgroundColor: theme.palette.action.selected,
  },
  filled: { display: 'block', height: '100%' },
}));

/** A share of a whole for the eye; the same stands beside it in words. */
export const ShareBar = (props: { share: number; colour: StateColour }) => {
  const classes = useStyles();
  const colours = stateColours(useTheme().palette.type);
  const percent = Math.min(100, Math.max(0, props.share * 100));
  return (
    <div className={classes.bar} aria-hidden>
      <span
        className={classes.filled}
        style={{
          width: `${percent}%`,
          backgroundColor: colours[props.colour].solid,
        }}
      />
    </div>
  );
};
