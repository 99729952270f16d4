import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  parcAdministerPermission,
  type InventoryStatus,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { useMay } from '../permissions';
import { Ago, PageTitle, PartNav } from '../records';
import { useParcPaths } from '../useParcPaths';
import { useInventoryStatus } from './useInventoryStatus';

const useStyles = makeStyles(theme => ({
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
  const { t } = useText();
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
      <PartNav
        label={t('inventory.parts')}
        parts={parts
          .filter(part => part !== 'credentials' || mayAdminister)
          .map(part => ({
            label: t(`inventory.part.${part}`),
            to: paths.inventory(part === 'messages' ? undefined : part),
            count: counts[part],
          }))}
      />
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
