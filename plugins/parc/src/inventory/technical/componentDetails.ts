import type { AssetComponent } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

type Write = (formats: Formats, value: number) => string;

const bytesInMebibyte = 1024 ** 2;
const mebibytes: Write = ({ size }, value) => size(value * bytesInMebibyte);
const energy: Write = ({ number }, value) => `${number(value)} mWh`;

/** Units of details by their names; texts are shown as they are. */
const units: Readonly<Record<string, Write>> = {
  capacity: mebibytes,
  memory: mebibytes,
  speed: ({ number }, value) => `${number(value)} MHz`,
  voltage: ({ number }, value) => `${number(value)} mV`,
  realCapacity: energy,
  power: ({ number }, value) => `${number(value)} W`,
};

/** A battery's capacity is energy. */
const unitsOfBatteries: typeof units = { ...units, capacity: energy };

/** Of use to programs alone. */
const hidden = [
  'wwn',
  'vendorId',
  'productId',
  'revision',
  'family',
  'index',
  'containedIn',
  'class',
];

/** What else is known of a component, in a line. */
export function componentDetails(
  text: Text,
  formats: Formats,
  { kind, details }: AssetComponent,
): string {
  const known = kind === 'battery' ? unitsOfBatteries : units;
  return Object.entries(details)
    .filter(([name]) => !hidden.includes(name))
    .flatMap(([name, value]) => {
      const named = text.find(`hardware.detail.${name}`, {
        value:
          typeof value === 'number' ? formats.number(value) : String(value),
      });
      if (typeof value === 'boolean') return value ? named ?? name : [];
      if (typeof value === 'number' && known[name])
        return known[name](formats, value);
      return named ?? (value === '' ? [] : String(value));
    })
    .join(' · ');
}
