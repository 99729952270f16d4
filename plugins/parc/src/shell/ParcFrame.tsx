import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Content, Page } from '@backstage/core-components';
import { useText } from '../language';
import { QuickFindButton } from '../quickFind';
import { useOpenInView } from '../records';
import { useParcPaths } from '../useParcPaths';
import { useTabs, type ParcTab } from './useTabs';

const useStyles = makeStyles(theme => ({
  // Plain elements (tables, lists) look like the portal's texts.
  content: { fontFamily: theme.typography.fontFamily },
  header: {
    gridArea: 'pageHeader',
    minWidth: 0,
    display: 'flex',
    alignItems: 'stretch',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.divider}`,
    paddingLeft: theme.spacing(3),
    [theme.breakpoints.down('xs')]: { paddingLeft: theme.spacing(1) },
  },
  nav: { display: 'flex', overflowX: 'auto', minWidth: 0 },
  find: {
    alignSelf: 'center',
    flexShrink: 0,
    marginLeft: 'auto',
    marginRight: theme.spacing(1),
  },
  tab: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    padding: theme.spacing(0, 1),
    minHeight: 48,
    fontSize: '0.875rem',
    fontFamily: theme.typography.fontFamily,
    textDecoration: 'none',
    color: theme.palette.text.secondary,
    borderBottom: '3px solid transparent',
    '&:hover': { color: theme.palette.text.primary },
    '&[aria-current]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.palette.primary.main,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
}));

/** Parc's navigation above each of its pages. */
export const ParcFrame = ({ children }: { children: ReactNode }) => {
  const classes = useStyles();
  const { t } = useText();
  const paths = useParcPaths();
  const strip = useOpenInView();
  const { pathname } = useLocation();
  const isOpen = ({ to, alsoBelow = [to] }: ParcTab) =>
    to === paths.overview
      ? pathname.replace(/\/+$/, '') === to
      : alsoBelow.some(
          each => pathname === each || pathname.startsWith(`${each}/`),
        );
  return (
    <Page themeId="tool">
      <header className={classes.header}>
        <nav ref={strip} className={classes.nav} aria-label={t('tabs.title')}>
          {useTabs().map(tab => (
            <Link
              key={tab.to}
              to={tab.to}
              className={classes.tab}
              aria-current={isOpen(tab) ? 'page' : undefined}
            >
              {tab.label}
            </Link>
          ))}
        </nav>
        <QuickFindButton className={classes.find} />
      </header>
      <Content className={classes.content}>{children}</Content>
    </Page>
  );
};
