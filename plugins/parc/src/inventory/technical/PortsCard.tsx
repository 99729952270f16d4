import { useState } from 'react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import type { Asset, SwitchPort } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  type PlainColumn,
  PlainTable,
  RefLink,
  textColumn,
} from '../../records';
import { bitRate } from './bitRate';
import { usePorts } from './useTechnical';

/** The ports of network equipment, and who is on them. */
export const PortsCard = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const [isUsedOnly, setIsUsedOnly] = useState(false);
  const { value = [], error, reload } = usePorts(asset);
  const columns = useColumns();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value.length) return null;
  return (
    <Card heading={t('network.ports')}>
      <FormControlLabel
        label={t('network.portFilter')}
        control={
          <Switch
            size="small"
            color="primary"
            checked={isUsedOnly}
            onChange={(_, isOn) => setIsUsedOnly(isOn)}
          />
        }
      />
      <PlainTable
        caption={t('network.ports')}
        columns={columns}
        rows={isUsedOnly ? value.filter(isUsed) : value}
        keyOf={({ key }) => key}
      />
    </Card>
  );
};

function isUsed({ details, connected, neighbour }: SwitchPort): boolean {
  return details.status === 'up' || connected.length > 0 || Boolean(neighbour);
}

function useColumns(): PlainColumn<SwitchPort>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  const status = (value: unknown) =>
    value ? text.find(`network.statuses.${value}`) ?? String(value) : undefined;
  return [
    textColumn('name', t('network.port'), ({ name, details }) =>
      details.alias && details.alias !== name
        ? `${name} (${details.alias})`
        : name,
    ),
    textColumn('status', t('network.status'), ({ details }) =>
      status(details.status),
    ),
    textColumn('speed', t('network.speed'), ({ details }) =>
      typeof details.speed === 'number'
        ? bitRate(formats.locale, details.speed)
        : undefined,
    ),
    textColumn('vlans', t('network.vlans'), ({ vlans }) =>
      vlans
        .map(({ id, name }) => [id, name].filter(Boolean).join(' '))
        .join(', '),
    ),
    {
      key: 'connected',
      heading: t('network.connected'),
      cell: port => <Connected port={port} />,
      isEmpty: ({ connected, neighbour }) => !connected.length && !neighbour,
    },
    textColumn('traffic', t('network.traffic'), ({ details }) =>
      typeof details.inBytes === 'number' &&
      typeof details.outBytes === 'number'
        ? `${formats.size(details.inBytes)} / ${formats.size(details.outBytes)}`
        : undefined,
    ),
  ];
}

/** Of many addresses behind one port, another switch say, the first are enough. */
const mostShown = 4;

const Connected = ({ port }: { port: SwitchPort }) => {
  const { t } = useText();
  const { connected, neighbour } = port;
  if (!connected.length && !neighbour) return <>{t('network.free')}</>;
  const known = [...connected].sort(
    (a, b) => Number(Boolean(b.asset)) - Number(Boolean(a.asset)),
  );
  const more = known.length - mostShown;
  return (
    <>
      {neighbour && (
        <div>
          {[neighbour.name ?? neighbour.mac, neighbour.port]
            .filter(Boolean)
            .join(', ')}
        </div>
      )}
      {known.slice(0, mostShown).map(({ mac, asset }) => (
        <div key={mac}>
          {asset && (
            <>
              <RefLink plural="assets" refText={asset.ref} /> {asset.name}{' '}
            </>
          )}
          <code>{mac}</code>
        </div>
      ))}
      {more > 0 && <div>{t('network.connectedMore', { count: more })}</div>}
    </>
  );
};
