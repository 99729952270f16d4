import {
  cleanManufacturer,
  cleanModel,
  cleanSerial,
  type InventoryComponent,
  type InventorySections,
} from '@parc/backstage-plugin-parc-common';
import { keysOf } from './componentKeys';
import { kindReadings, type KindReading } from './componentKinds';
import type { Fields } from './Fields';
import { stableDetails } from './volatile';

/** Processors, memory, disks and the like: of the kinds that were sent, each with a key that stays. */
export function readComponents(
  content: Fields,
): InventorySections['components'] {
  const sent = kindReadings.filter(each => content.has(each.section));
  if (sent.length === 0) return undefined;
  return {
    kinds: sent.map(each => each.kind),
    items: sent.flatMap(each => readKind(content, each)),
  };
}

const maxOfAKind = 2_000;

function readKind(content: Fields, reading: KindReading): InventoryComponent[] {
  const found = (content.items(reading.section, maxOfAKind) ?? [])
    .map(each => readComponent(each, reading))
    .filter(each => each !== undefined);
  const keys = keysOf(
    found.map(each => ({
      known: knownBy(each, reading),
      content: [
        each.name,
        each.manufacturer,
        each.model,
        each.serial,
        stableDetails(each.kind, each.details),
      ],
    })),
  );
  return found.map((each, index) => ({ ...each, key: keys[index] }));
}

function readComponent(
  fields: Fields,
  reading: KindReading,
): InventoryComponent | undefined {
  const details = readDetails(fields, reading);
  if (reading.needs && !details[reading.needs]) return undefined;
  const name = fields.firstText(...(reading.name ?? []));
  const manufacturer = firstCleaned(
    fields,
    reading.manufacturer,
    cleanManufacturer,
  );
  const model = firstCleaned(fields, reading.model, cleanModel);
  const serial = firstCleaned(fields, reading.serial, cleanSerial);
  const isEmpty =
    !name && !model && !serial && Object.keys(details).length === 0;
  if (isEmpty) return undefined;
  return {
    kind: reading.kind,
    key: '',
    ...(name && { name }),
    ...(manufacturer && { manufacturer }),
    ...(model && { model }),
    ...(serial && { serial }),
    details,
  };
}

function readDetails(
  fields: Fields,
  reading: KindReading,
): InventoryComponent['details'] {
  const details: InventoryComponent['details'] = {};
  for (const [detail, [as, ...names]] of Object.entries(reading.details)) {
    for (const name of names) {
      const value = readValue(fields, as, name);
      if (value !== undefined) {
        details[detail] = value;
        break;
      }
    }
  }
  return details;
}

function readValue(
  fields: Fields,
  as: KindReading['details'][string][0],
  name: string,
): string | number | boolean | undefined {
  switch (as) {
    case 'text':
      return fields.text(name);
    case 'flag':
      return fields.flag(name);
    case 'day':
      return fields.day(name);
    default:
      return fields.number(name, as);
  }
}

function firstCleaned(
  fields: Fields,
  names: readonly string[] | undefined,
  clean: (given: string) => string | undefined,
): string | undefined {
  for (const name of names ?? []) {
    const cleaned = fields.cleaned(name, clean);
    if (cleaned) return cleaned;
  }
  return undefined;
}

function knownBy(
  component: InventoryComponent,
  reading: KindReading,
): Array<string | undefined> {
  const what = reading.knownBy.map(name => {
    const value =
      name === 'name' || name === 'model' || name === 'manufacturer'
        ? component[name]
        : component.details[name];
    return value === undefined ? undefined : String(value);
  });
  if (!component.serial) return what;
  return reading.isSerialShared
    ? [component.serial, ...what]
    : [component.serial];
}
