import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ParcLogo } from './ParcLogo';
import { navigationTranslationRef } from './translation';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    height: 2.5 * sidebarConfig.logoHeight,
    paddingLeft: (sidebarConfig.drawerWidthClosed - 28) / 2,
  },
  link: { display: 'flex', alignItems: 'center', gap: 16 },
  name: { color: '#ffffff', fontSize: 24, fontWeight: 700, letterSpacing: 1 },
});

export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(navigationTranslationRef);
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={t('toHome')}
      >
        <ParcLogo />
        {isOpen && <Typography className={classes.name}>Parc</Typography>}
      </Link>
    </div>
  );
};
