import type { DemoPerson } from '../readDemoFolder';

/** What somebody works with, as slugs of models. The first line that fits a person is theirs. */
const kits: ReadonlyArray<{
  group: string;
  /** The start of the path of the desk. */
  desk?: string;
  models: readonly string[];
}> = [
  {
    group: 'direction',
    models: [
      ...['apple-macbook-pro-14-m3', 'dell-u2723qe', 'dell-wd19s'],
      ...['apple-iphone-14', 'apple-ipad-10', 'jabra-evolve2-65'],
      ...['logitech-mx-keys', 'logitech-mx-master-3s'],
    ],
  },
  {
    group: 'finance',
    models: [
      ...['dell-latitude-5440', 'dell-p2423d', 'dell-p2423d', 'dell-wd19s'],
      ...['yealink-sip-t54w', 'jabra-evolve2-65', 'logitech-mx-master-3s'],
    ],
  },
  {
    group: 'production',
    desk: 'LYO/ATELIER/RDC',
    models: [
      ...['dell-latitude-5440', 'dell-p2423d', 'samsung-galaxy-a54'],
      'samsung-galaxy-tab-active4-pro',
    ],
  },
  {
    group: 'production',
    desk: 'LYO/ATELIER/1/BE',
    models: [
      ...['dell-precision-5680', 'dell-u2723qe', 'dell-u2723qe', 'dell-wd19s'],
      ...['samsung-galaxy-a54', 'jabra-evolve2-65', 'logitech-mx-master-3s'],
    ],
  },
  {
    group: 'production',
    models: [
      ...['dell-latitude-5440', 'dell-p2423d', 'dell-p2423d', 'dell-wd19s'],
      ...['samsung-galaxy-a54', 'jabra-evolve2-65', 'logitech-mx-keys'],
    ],
  },
  {
    group: 'commerce',
    desk: 'NTE',
    models: [
      ...['lenovo-thinkpad-t14-gen4', 'iiyama-xub2792qsu-b5'],
      ...['lenovo-usb-c-dock-gen2', 'apple-iphone-14', 'apple-ipad-10'],
    ],
  },
  {
    group: 'commerce',
    models: [
      ...['lenovo-thinkpad-t14-gen4', 'iiyama-xub2792qsu-b5'],
      ...['lenovo-usb-c-dock-gen2', 'apple-iphone-14'],
    ],
  },
  {
    group: 'it-support',
    models: [
      ...['lenovo-thinkpad-t14-gen4', 'iiyama-xub2792qsu-b5'],
      ...['iiyama-xub2792qsu-b5', 'lenovo-usb-c-dock-gen2'],
      ...['samsung-galaxy-a54', 'jabra-evolve2-65'],
      ...['logitech-mx-keys', 'logitech-mx-master-3s'],
    ],
  },
  {
    group: 'it-infrastructure',
    desk: 'LYO',
    models: [
      ...['lenovo-thinkpad-t14-gen4', 'iiyama-xub2792qsu-b5'],
      ...['iiyama-xub2792qsu-b5', 'lenovo-usb-c-dock-gen2'],
      ...['samsung-galaxy-a54', 'jabra-evolve2-65', 'logitech-mx-keys'],
    ],
  },
  {
    // Their laptops are declared in the catalog's files.
    group: 'it-infrastructure',
    models: [
      ...['hp-elite-mini-800-g9', 'iiyama-xub2792qsu-b5'],
      ...['iiyama-xub2792qsu-b5', 'lenovo-usb-c-dock-gen2'],
      ...['samsung-galaxy-a54', 'jabra-evolve2-65', 'logitech-mx-keys'],
    ],
  },
  {
    group: 'fleet-managers',
    models: [
      ...['dell-latitude-7440', 'dell-u2723qe', 'dell-wd19s'],
      ...['apple-iphone-14', 'datalogic-gryphon-gd4500', 'logitech-mx-keys'],
    ],
  },
  {
    group: 'audit',
    models: [
      ...['hp-elitebook-840-g10', 'dell-p2423d', 'dell-wd19s'],
      ...['samsung-galaxy-a54', 'yealink-sip-t54w', 'logitech-mx-master-3s'],
    ],
  },
];

/** The slugs of what a person works with; nothing for a group that is not known here. */
export function kitOf({ group, desk }: DemoPerson): readonly string[] {
  const kit = kits.find(
    each =>
      group === `group:default/${each.group}` &&
      desk.startsWith(each.desk ?? ''),
  );
  return kit?.models ?? [];
}
