import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { maintenancePlans } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import type { ForecastEntry } from './dayEntries';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'block',
    padding: '1px 6px',
    borderRadius: 4,
    border: `1px dashed ${theme.palette.text.secondary}`,
    fontSize: '0.8125rem',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    color: `${theme.palette.text.secondary} !important`,
  },
}));

/** What will be due on a day and is not ordered yet. */
export const ForecastLine = ({ entry }: { entry: ForecastEntry }) => {
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  return (
    <Link
      to={paths.record(maintenancePlans.plural, entry.plan.ref)}
      className={classes.line}
    >
      {text.t('orderCalendar.expected', {
        plan: text.name(entry.plan) ?? entry.plan.ref,
        count: entry.assets,
        total: formats.number(entry.assets),
      })}
    </Link>
  );
};
