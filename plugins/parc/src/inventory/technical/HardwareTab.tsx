import type { Asset, TechnicalState } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ComponentsCard } from './ComponentsCard';
import { FactCard } from './FactCard';
import { PeripheralCards } from './PeripheralCards';
import { CardGrid, TechnicalPart } from './TechnicalPart';
import { useMebibytes } from './useMebibytes';
import { VolumesCard } from './VolumesCard';

/** What the machine is made of. */
export const HardwareTab = ({ asset }: { asset: Asset }) => (
  <TechnicalPart asset={asset} Content={Hardware} />
);

const biosFacts = [
  'manufacturer',
  'model',
  'serial',
  'sku',
  'assetTag',
  'vendor',
  'version',
  'date',
  'boardManufacturer',
  'boardModel',
  'boardSerial',
];
const hardwareFacts = [
  'chassis',
  'memory',
  'swap',
  'vmSystem',
  'workgroup',
  'lastUser',
  'description',
];
const systemFacts = [
  'name',
  'version',
  'servicePack',
  'architecture',
  'kernelName',
  'kernelVersion',
  'fqdn',
  'domain',
  'installedOn',
  'timeZone',
];
const deviceFacts = [
  'type',
  'manufacturer',
  'model',
  'firmware',
  'description',
  'location',
  'contact',
  'uptime',
];

const Hardware = (props: { asset: Asset; state: TechnicalState }) => {
  const { asset, state } = props;
  const { sections } = state;
  const { t } = useText();
  const mebibytes = useMebibytes();
  return (
    <>
      <CardGrid>
        <FactCard
          heading={t('hardware.machine')}
          texts="hardware.bios"
          names={biosFacts}
          values={sections.bios}
        />
        <FactCard
          heading={t('hardware.configuration')}
          texts="hardware.facts"
          names={hardwareFacts}
          values={sections.hardware}
          write={{ memory: mebibytes, swap: mebibytes }}
        />
        <FactCard
          heading={t('hardware.system')}
          texts="hardware.os"
          names={systemFacts}
          values={sections.operatingSystem}
        />
        <FactCard
          heading={t('hardware.machine')}
          texts="hardware.device"
          names={deviceFacts}
          values={sections.device}
        />
        <VolumesCard volumes={sections.volumes ?? []} />
      </CardGrid>
      <ComponentsCard asset={asset} />
      <PeripheralCards state={state} />
    </>
  );
};
