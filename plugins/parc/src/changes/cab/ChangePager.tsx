import NavigateBefore from '@material-ui/icons/NavigateBefore';
import NavigateNext from '@material-ui/icons/NavigateNext';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { useFormats, useText } from '../../language';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
    fontSize: '0.875rem',
  },
}));

/** The way from one change to the next, and which of how many is open. */
export const ChangePager = (props: {
  refs: readonly string[];
  open: string;
  linkTo(ref: string): string;
}) => {
  const { refs, open, linkTo } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const at = refs.indexOf(open);
  // What was decided meanwhile is not on the agenda any more: from there, it goes on with the first.
  const [before, after] =
    at < 0 ? [undefined, refs[0]] : [refs[at - 1], refs[at + 1]];
  if (refs.length === 0) return null;
  return (
    <nav className={classes.root} aria-label={t('changes.cab.agenda')}>
      {before && (
        <LinkButton
          size="small"
          variant="outlined"
          startIcon={<NavigateBefore />}
          to={linkTo(before)}
        >
          {t('changes.cab.previous')}
        </LinkButton>
      )}
      {at >= 0 && (
        <span>
          {t('changes.cab.place', {
            number: formats.number(at + 1),
            total: formats.number(refs.length),
          })}
        </span>
      )}
      {after && (
        <LinkButton
          size="small"
          variant="outlined"
          endIcon={<NavigateNext />}
          to={linkTo(after)}
        >
          {t('changes.cab.next')}
        </LinkButton>
      )}
    </nav>
  );
};
