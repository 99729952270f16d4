import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import {
  parcAdministerPermission,
  type InventoryStatus,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { useMay } from '../permissions';
import { Ago, PageTitle } from '../records';
import { useParcPaths } from '../useParcPaths';
import { useInventoryStatus } from './useInventoryStatus';

const useStyles = makeStyles(theme => ({
  nav: {
    display: 'flex',
    overflowX: 'auto',
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  part: {
    flexShrink: 0,
    padding: theme.spacing(1, 1.5),
    textDecoration: 'none',
    fontSize: '0.875rem',
    // On the page's own ground the secondary colour is too pale (WCAG 1.4.3).
    color: theme.palette.text.primary,
    borderBottom: '2px solid transparent',
    '&.active': {
      fontWeight: 600,
      borderBottomColor: theme.palette.primary.main,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  count: {
    marginLeft: theme.spacing(0.75),
    padding: theme.spacing(0, 0.75),
    borderRadius: 10,
    fontSize: '0.75rem',
    fontWeight: 600,
    backgroundColor: theme.palette.action.selected,
  },
  status: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    fontSize: '0.875rem',
  },
}));

const parts = [
  'messages',
  'findings',
  'discovered',
  'rules',
  'credentials',
  'posture',
] as const;

/** The heading of inventory, how its queue stands, and the way to its parts. */
export const InventoryFrame = ({ children }: { children: ReactNode }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const mayAdminister = useMay(parcAdministerPermission);
  const { value: status } = useInventoryStatus();
  const counts: Record<string, number | undefined> = {
    findings: status?.findings,
    discovered: status?.discovered,
  };
  return (
    <>
      <PageTitle
        title={t('inventory.title')}
        beside={status && <StatusLine status={status} />}
      />
      <nav className={classes.nav} aria-label={t('inventory.parts')}>
        {parts
          .filter(part => part !== 'credentials' || mayAdminister)
          .map(part => (
            <NavLink
              key={part}
              to={paths.inventory(part === 'messages' ? undefined : part)}
              end
              className={classes.part}
            >
              {t(`inventory.part.${part}`)}
              {Boolean(counts[part]) && (
                <span className={classes.count}>
                  {formats.number(counts[part] ?? 0)}
                </span>
              )}
            </NavLink>
          ))}
      </nav>
      {children}
    </>
  );
};

/** Agents, what came in lately, what waits and what failed. */
const StatusLine = ({ status }: { status: InventoryStatus }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const counted = (key: string, count: number) =>
    t(`inventory.status.${key}`, { count, total: formats.number(count) });
  return (
    <div className={classes.status}>
      <span>{counted('agents', status.agents)}</span>
      <span>{counted('lastHour', status.messagesLastHour)}</span>
      {status.waiting > 0 && (
        <span>
          {counted('waiting', status.waiting)}
          {status.oldestWaiting && (
            <>
              {' · '}
              <Ago at={status.oldestWaiting} />
            </>
          )}
        </span>
      )}
      {status.failed > 0 && <span>{counted('failed', status.failed)}</span>}
    </div>
  );
};
