import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  Asset,
  NetworkInterface,
  TechnicalState,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  FactList,
  PastSwitch,
  type PlainColumn,
  PlainTable,
  textColumn,
} from '../../records';
import { bitRate } from './bitRate';
import { PortsCard } from './PortsCard';
import { PrinterCards } from './PrinterCards';
import { CardGrid, TechnicalPart } from './TechnicalPart';
import { UsersCard } from './UsersCard';
import { useInterfaces } from './useTechnical';

/** How the machine is connected, who works on it; of a switch, who is on its ports; of a printer, its pages. */
export const NetworkTab = ({ asset }: { asset: Asset }) => (
  <TechnicalPart asset={asset} Content={Network} />
);

const Network = (props: { asset: Asset; state: TechnicalState }) => {
  const { asset, state } = props;
  const { t } = useText();
  const { hardware, device } = state.sections;
  const facts = [
    { label: t('network.gateway'), value: hardware?.defaultGateway },
    { label: t('network.dns'), value: hardware?.dns },
    { label: t('network.addresses'), value: device?.addresses?.join(', ') },
  ];
  return (
    <>
      <PortsCard asset={asset} />
      <PrinterCards asset={asset} />
      <InterfacesCard asset={asset} />
      <CardGrid>
        {facts.some(({ value }) => value) && (
          <Card heading={t('network.settings')}>
            <FactList facts={facts} />
          </Card>
        )}
        <UsersCard asset={asset} />
      </CardGrid>
    </>
  );
};

const InterfacesCard = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const [isPast, setIsPast] = useState(false);
  const { value, error, reload } = useInterfaces(asset, isPast);
  const columns = useColumns(isPast);
  return (
    <Card heading={t('network.interfaces')}>
      <PastSwitch isOn={isPast} onChange={setIsPast} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={160} />}
      {value?.length === 0 && (
        <Typography variant="body2">{t('network.none')}</Typography>
      )}
      {value && value.length > 0 && (
        <PlainTable
          caption={t('network.interfaces')}
          columns={columns}
          rows={value}
          keyOf={({ id }) => id}
          isGone={({ until }) => Boolean(until)}
        />
      )}
    </Card>
  );
};

const megabit = 1_000_000;

function useColumns(isPast: boolean): PlainColumn<NetworkInterface>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  const columns: PlainColumn<NetworkInterface>[] = [
    textColumn('name', t('network.interface'), ({ name }) => name),
    textColumn('addresses', t('network.addresses'), ({ addresses }) =>
      addresses.join(', '),
    ),
    textColumn('mac', t('network.mac'), ({ mac }) => mac),
    textColumn('type', t('network.type'), ({ type, isVirtual }) =>
      [type, isVirtual && t('network.virtual')].filter(Boolean).join(', '),
    ),
    textColumn(
      'status',
      t('network.status'),
      ({ status = '' }) => text.find(`network.statuses.${status}`) ?? status,
    ),
    textColumn('details', t('network.details'), ({ details }) =>
      [
        typeof details.speed === 'number' &&
          bitRate(formats.locale, details.speed * megabit),
        details.wifi,
        details.driver,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    textColumn('since', t('technical.since'), ({ since }) =>
      formats.date(since),
    ),
  ];
  return isPast
    ? [
        ...columns,
        textColumn(
          'until',
          t('technical.until'),
          ({ until }) => until && formats.date(until),
        ),
      ]
    : columns;
}
