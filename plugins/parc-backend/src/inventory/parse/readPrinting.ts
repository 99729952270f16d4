import {
  cleanSerial,
  type InventorySections,
} from '@parc/backstage-plugin-parc-common';
import { cleanText } from './cleanText';
import { compact } from './compact';
import type { Fields } from './Fields';

/** Printers that a computer knows. */
export function readPrinters(content: Fields): InventorySections['printers'] {
  return content.items('printers', 500)?.flatMap(each => {
    const name = each.firstText('name', 'description', 'driver');
    if (!name) return [];
    return [
      compact({
        name,
        driver: each.text('driver'),
        port: each.text('port'),
        serial: each.cleaned('serial', cleanSerial),
        isNetwork: each.flag('network'),
        isShared: each.flag('shared'),
        status: each.text('status'),
      }),
    ];
  });
}

/** By what the protocol calls it, what it is called here. */
const counterNames: Record<string, string> = {
  total: 'total',
  black: 'black',
  color: 'color',
  rectoverso: 'duplex',
  duplex: 'duplex',
  scanned: 'scanned',
  printtotal: 'printTotal',
  printblack: 'printBlack',
  printcolor: 'printColor',
  copytotal: 'copyTotal',
  copyblack: 'copyBlack',
  copyblack_a3: 'copyBlackA3',
  copycolor: 'copyColor',
  copycolor_a3: 'copyColorA3',
  faxtotal: 'faxTotal',
};

export function readCounters(content: Fields): InventorySections['counters'] {
  if (!content.has('pagecounters')) return undefined;
  const given = content.part('pagecounters');
  const counters: Record<string, number> = {};
  for (const [name, counter] of Object.entries(counterNames)) {
    const pages = given.number(name);
    if (pages !== undefined) counters[counter] ??= pages;
  }
  return counters;
}

/** `cartridges` name their supplies by their keys, `consumables` of newer agents by type and colour. */
export function readSupplies(content: Fields): InventorySections['supplies'] {
  const cartridges = content.items('cartridges', 100);
  const consumables = content.items('consumables', 100);
  if (!cartridges && !consumables) return undefined;
  return [
    ...(cartridges ?? []).flatMap(readCartridges),
    ...(consumables ?? []).flatMap(readConsumable),
  ];
}

type Supply = NonNullable<InventorySections['supplies']>[number];

function readCartridges(cartridges: Fields): Supply[] {
  const name = cartridges.text('name');
  if (name) return [readCartridge(cartridges, name, 'value')];
  return Object.keys(cartridges.tree)
    .slice(0, 100)
    .flatMap(key => {
      const supply = cleanText(key, 60);
      return supply ? readCartridge(cartridges, supply, key) : [];
    });
}

/** A share of 100, a number of pages, or a word: `OK`, `WARNING`. */
function readCartridge(fields: Fields, name: string, key: string): Supply {
  const given = fields.text(key, 40);
  const [, digits, unit] = /^(\d{1,9})\s*(%|pages?)?$/i.exec(given ?? '') ?? [];
  if (digits === undefined) {
    return compact({
      name,
      unit: given && /^-/.test(given) ? undefined : given,
    });
  }
  const value = Number(digits);
  return unit?.toLowerCase().startsWith('page') || value > 100
    ? { name, value, unit: 'pages' }
    : { name, percent: value };
}

function readConsumable(fields: Fields): Supply[] {
  const name = [fields.text('type'), fields.text('color')]
    .filter(each => each)
    .join(' ');
  if (!name) return [];
  const value = fields.number('value', 'percent');
  const max = fields.number('max');
  const unit = fields.text('unit', 40);
  const isShare = unit === '%' || /^percent/i.test(unit ?? '');
  const share =
    value !== undefined && max ? Math.round((100 * value) / max) : undefined;
  const percent = isShare ? value : share;
  return [
    compact({
      name,
      percent: percent !== undefined && percent <= 100 ? percent : undefined,
      value,
      max,
      unit,
    }),
  ];
}
