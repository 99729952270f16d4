import { makeStyles } from '@material-ui/core/styles';
import {
  parcInventoryManagePermission,
  type Agent,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import { Ago, PlainTable, RefLink, type PlainColumn } from '../../records';
import { agentVersion } from '../agentVersion';
import { MachineActions } from './MachineActions';

const useStyles = makeStyles(theme => ({
  quiet: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
  strong: { fontWeight: 500 },
}));

/** Machines that report, with what they say of themselves and what can be done. */
export const MachineTable = (props: {
  machines: readonly Agent[];
  isBusy: boolean;
  onChanged(): void;
}) => {
  const { t } = useText();
  const mayManage = useMay(parcInventoryManagePermission);
  const columns: PlainColumn<Agent>[] = [
    {
      key: 'machine',
      heading: t('discovered.machine'),
      cell: agent => <Name agent={agent} />,
    },
    {
      key: 'kind',
      heading: t('discovered.kind'),
      cell: agent => t(`inventory.itemTypes.${agent.itemType}`),
    },
    {
      key: 'model',
      heading: t('discovered.model'),
      cell: ({ identity }) =>
        [identity.manufacturer, identity.model].filter(Boolean).join(' ') ||
        '–',
      isEmpty: ({ identity }) => !identity.manufacturer && !identity.model,
    },
    {
      key: 'serial',
      heading: t('discovered.serial'),
      cell: ({ identity }) => identity.serial ?? '–',
      isEmpty: ({ identity }) => !identity.serial,
    },
    {
      key: 'asset',
      heading: t('discovered.asset'),
      cell: ({ asset }) =>
        asset ? <RefLink plural="assets" refText={asset.ref} /> : '–',
      isEmpty: ({ asset }) => !asset,
    },
    {
      key: 'seen',
      heading: t('discovered.seen'),
      cell: ({ firstSeen, lastSeen }) => <Ago at={lastSeen ?? firstSeen} />,
    },
  ];
  const actions: PlainColumn<Agent> = {
    key: 'actions',
    heading: t('discovered.what'),
    cell: agent => <MachineActions agent={agent} onChanged={props.onChanged} />,
  };
  return (
    <PlainTable
      caption={t('discovered.list')}
      columns={mayManage ? [...columns, actions] : columns}
      rows={props.machines}
      keyOf={({ id }) => id}
      isBusy={props.isBusy}
    />
  );
};

const Name = ({ agent }: { agent: Agent }) => {
  const classes = useStyles();
  const { t } = useText();
  const { identity, deviceId, product, version, tag } = agent;
  return (
    <>
      <div className={classes.strong}>{identity.name ?? deviceId}</div>
      <div className={classes.quiet}>
        {identity.name && <div>{deviceId}</div>}
        {[
          t(`inventory.products.${product}`),
          agentVersion(version),
          tag && `#${tag}`,
        ]
          .filter(Boolean)
          .join(' ')}
      </div>
    </>
  );
};
