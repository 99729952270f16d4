import MuiBreadcrumbs from '@material-ui/core/Breadcrumbs';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useText } from '../language';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(0.5), fontSize: '0.875rem' },
}));

/** The way down to a page, above its heading; the page itself is not in it. */
export const Breadcrumbs = (props: {
  way: ReadonlyArray<{ label: string; to: string }>;
}) => {
  const classes = useStyles();
  const { t } = useText();
  return (
    <MuiBreadcrumbs className={classes.root} aria-label={t('pages.way')}>
      {props.way.map(({ label, to }) => (
        <Link key={to} to={to}>
          {label}
        </Link>
      ))}
    </MuiBreadcrumbs>
  );
};
