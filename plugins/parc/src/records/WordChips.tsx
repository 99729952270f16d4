import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  word: {
    display: 'inline-block',
    margin: theme.spacing(0, 0.5, 0.25, 0),
    padding: theme.spacing(0, 0.75),
    borderRadius: 4,
    border: `1px solid ${theme.palette.divider}`,
    fontSize: '0.8125rem',
  },
}));

/** Words by which a record is found, each in a frame of its own. */
export const WordChips = ({ words }: { words: readonly string[] }) => {
  const classes = useStyles();
  return (
    <span>
      {words.map(word => (
        <span key={word} className={classes.word}>
          {word}
        </span>
      ))}
    </span>
  );
};
