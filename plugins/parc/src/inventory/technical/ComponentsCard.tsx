import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  componentKinds,
  type Asset,
  type AssetComponent,
  type ComponentKind,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  PastSwitch,
  type PlainColumn,
  PlainTable,
} from '../../records';
import { componentDetails } from './componentDetails';
import { useComponents } from './useTechnical';

/** The parts of a machine by kind, with their coming and, when asked for, their going. */
export const ComponentsCard = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const [isPast, setIsPast] = useState(false);
  const { value, error, reload } = useComponents(asset, isPast);
  const kinds = componentKinds.filter(kind =>
    value?.some(each => each.kind === kind),
  );
  return (
    <Card heading={t('hardware.components')}>
      <PastSwitch isOn={isPast} onChange={setIsPast} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={200} />}
      {value?.length === 0 && (
        <Typography variant="body2">{t('technical.nothing')}</Typography>
      )}
      {kinds.map(kind => (
        <KindOfComponent
          key={kind}
          kind={kind}
          isPast={isPast}
          components={value?.filter(each => each.kind === kind) ?? []}
        />
      ))}
    </Card>
  );
};

const KindOfComponent = (props: {
  kind: ComponentKind;
  isPast: boolean;
  components: AssetComponent[];
}) => {
  const { t } = useText();
  const heading = t(`hardware.kinds.${props.kind}`);
  return (
    <section style={{ marginTop: 12 }}>
      <Typography variant="subtitle2" component="h3">
        {heading}
      </Typography>
      <PlainTable
        caption={heading}
        columns={useColumns(props.isPast)}
        rows={props.components}
        keyOf={({ id }) => id}
        isGone={({ until }) => Boolean(until)}
      />
    </section>
  );
};

function useColumns(isPast: boolean): PlainColumn<AssetComponent>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  const columns: PlainColumn<AssetComponent>[] = [
    {
      key: 'name',
      heading: t('hardware.component'),
      cell: component => nameOf(component),
    },
    {
      key: 'details',
      heading: t('hardware.details'),
      cell: component => componentDetails(text, formats, component),
      isEmpty: component => !componentDetails(text, formats, component),
    },
    {
      key: 'serial',
      heading: t('hardware.serial'),
      cell: ({ serial }) => serial ?? '–',
      isEmpty: ({ serial }) => !serial,
    },
    {
      key: 'since',
      heading: t('technical.since'),
      cell: ({ since }) => formats.date(since),
    },
  ];
  const until: PlainColumn<AssetComponent> = {
    key: 'until',
    heading: t('technical.until'),
    cell: ({ until: end }) => (end ? formats.date(end) : '–'),
    isEmpty: ({ until: end }) => !end,
  };
  return isPast ? [...columns, until] : columns;
}

function nameOf({ manufacturer, model, name }: AssetComponent): string {
  const called = model ?? name ?? '–';
  const isNamed =
    manufacturer &&
    called
      .toLocaleLowerCase('en-US')
      .startsWith(manufacturer.toLocaleLowerCase('en-US'));
  return [isNamed ? undefined : manufacturer, called].filter(Boolean).join(' ');
}
