import type {
  InventorySections,
  TechnicalState,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import type { PlainColumn } from '../../records';
import { LinkedAsset } from './LinkedAsset';
import { SectionTable } from './SectionTable';
import { textColumn } from '../../records';
import { useMebibytes } from './useMebibytes';

type RowOf<K extends keyof InventorySections> = NonNullable<
  InventorySections[K]
> extends Array<infer T>
  ? T
  : never;

/** What hangs on a machine or runs on it: screens, printers, virtual machines, databases. */
export const PeripheralCards = ({ state }: { state: TechnicalState }) => (
  <>
    <Monitors state={state} />
    <VirtualMachines state={state} />
    <Printers state={state} />
    <Databases state={state} />
  </>
);

function useAssetColumn<T>(
  state: TechnicalState,
  keyOf: (row: T) => string | undefined,
): PlainColumn<T> {
  const { t } = useText();
  return {
    key: 'asset',
    heading: t('hardware.asset'),
    cell: row => <LinkedAsset linked={state.linked} by={keyOf(row)} />,
    isEmpty: row => !state.linked[keyOf(row) ?? ''],
  };
}

const Monitors = ({ state }: { state: TechnicalState }) => {
  const { t } = useText();
  type Monitor = RowOf<'monitors'>;
  const asset = useAssetColumn<Monitor>(state, ({ serial }) => serial);
  return (
    <SectionTable<Monitor>
      heading={t('hardware.monitors')}
      rows={state.sections.monitors}
      columns={[
        textColumn(
          'name',
          t('hardware.name'),
          ({ name, model }) => name ?? model,
        ),
        textColumn('model', t('hardware.model'), ({ manufacturer, model }) =>
          [manufacturer, model].filter(Boolean).join(' '),
        ),
        textColumn('serial', t('hardware.serial'), ({ serial }) => serial),
        textColumn('port', t('hardware.port'), ({ port }) => port),
        asset,
      ]}
    />
  );
};

const VirtualMachines = ({ state }: { state: TechnicalState }) => {
  const { t } = useText();
  const write = useMebibytes();
  type Machine = RowOf<'virtualMachines'>;
  const asset = useAssetColumn<Machine>(state, ({ uuid }) => uuid);
  return (
    <SectionTable<Machine>
      heading={t('hardware.machines')}
      rows={state.sections.virtualMachines}
      columns={[
        textColumn('name', t('hardware.name'), ({ name }) => name),
        textColumn('status', t('hardware.status'), ({ status }) => status),
        textColumn('details', t('hardware.details'), machine =>
          [
            machine.system,
            machine.processors && `${machine.processors} CPU`,
            machine.memory && write(machine.memory),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
        asset,
      ]}
    />
  );
};

const Printers = ({ state }: { state: TechnicalState }) => {
  const { t } = useText();
  type Printer = RowOf<'printers'>;
  const asset = useAssetColumn<Printer>(state, ({ serial }) => serial);
  return (
    <SectionTable<Printer>
      heading={t('hardware.printers')}
      rows={state.sections.printers}
      columns={[
        textColumn('name', t('hardware.name'), ({ name }) => name),
        textColumn('driver', t('hardware.driver'), ({ driver }) => driver),
        textColumn('port', t('hardware.port'), ({ port }) => port),
        asset,
      ]}
    />
  );
};

const Databases = ({ state }: { state: TechnicalState }) => {
  const { t } = useText();
  type Service = RowOf<'databases'>;
  return (
    <SectionTable<Service>
      heading={t('hardware.databases')}
      rows={state.sections.databases}
      columns={[
        textColumn('name', t('hardware.name'), ({ name }) => name),
        textColumn('version', t('hardware.version'), ({ version }) => version),
        textColumn('port', t('hardware.port'), ({ port }) =>
          port === undefined ? undefined : String(port),
        ),
        textColumn('databases', t('hardware.databases'), ({ databases }) =>
          databases.join(', '),
        ),
      ]}
    />
  );
};
