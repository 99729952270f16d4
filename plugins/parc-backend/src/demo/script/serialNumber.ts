import type { DemoModel } from '../readDemoFolder';
import type { Random } from '../random';

/** What the serials of each maker look like, by maker or by maker and category; see `Random.fill`. */
const patterns: Readonly<Record<string, string>> = {
  Apple: '**********',
  Brother: 'E78203K#N######',
  DYMO: 'DY########',
  Datalogic: 'G2#C#####',
  Dell: '******#',
  Epson: 'XB2R#######',
  HP: '5CG####***',
  'HP printer': 'PHBLK#####',
  'HP desktop': 'CZC####***',
  'HPE Aruba': 'CNKDK9T***',
  Jabra: '0A%%%%%%%%',
  Lenovo: 'PF4*****',
  'Lenovo dock': 'ZKB*****',
  Logitech: '23##LZ5*****',
  Samsung: 'R5CT#0*****',
  'Samsung tablet': 'R32T#0*****',
  Ubiquiti: 'UX5D%%%%%%',
  Yealink: '31460211########',
  Zebra: 'D6J22####***',
  iiyama: '11782M2######',
};

/** A serial as the maker could have printed it; never one that was given before. */
export function serialNumber(
  random: Random,
  { manufacturer, category }: DemoModel,
  given: Set<string>,
): string {
  const pattern =
    patterns[`${manufacturer} ${category}`] ??
    patterns[manufacturer] ??
    '**********';
  for (;;) {
    const serial = random.fill(pattern);
    if (given.has(serial)) continue;
    given.add(serial);
    return serial;
  }
}
