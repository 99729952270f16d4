import { makeStyles } from '@material-ui/core/styles';
import type { SoftwareUpdate } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  what: { color: theme.palette.text.secondary },
}));

/** What a machine is, or was, behind in: what is on it, what is wanted, and what was reached. */
export const UpdateList = ({
  updates,
}: {
  updates: readonly SoftwareUpdate[];
}) => {
  const classes = useStyles();
  const { t } = useText();
  return (
    <ul className={classes.list}>
      {updates.map(({ what, installed, wanted, reached }) => (
        <li key={`${what} ${installed}`}>
          <span className={classes.what}>
            {what}
            {t('list.colon')}
          </span>{' '}
          {reached === undefined
            ? t('updates.wanted', { installed, wanted })
            : t('updates.reached', { installed, reached, wanted })}
        </li>
      ))}
    </ul>
  );
};
