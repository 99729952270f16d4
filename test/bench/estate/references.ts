/** What the generated assets point at: places, sellers, products, people. As a create of the API takes them. */

/** Four sites of falling size, 40 places in all; each with its share of the assets that stand at it itself. */
export const places: ReadonlyArray<{
  path: string;
  kind: string;
  weight: number;
}> = [
  ['PAR', 45],
  ['LYO', 30],
  ['NTE', 15],
  ['LIL', 10],
].flatMap(([site, weight]) => placesOf(String(site), Number(weight)));

/** A site: two buildings with two floors each, and a room on three of the floors. */
function placesOf(site: string, weight: number) {
  const buildings = ['B1', 'B2'].map(building => `${site}/${building}`);
  const floors = buildings.flatMap(building => [
    `${building}/0`,
    `${building}/1`,
  ]);
  const rooms = floors.slice(0, 3).map(floor => `${floor}/STORE`);
  const at = (kind: string, share: number) => (path: string) => ({
    path,
    kind,
    weight: weight * share,
  });
  return [
    ...[site].map(at('site', 1)),
    ...buildings.map(at('building', 2)),
    ...floors.map(at('floor', 10)),
    ...rooms.map(at('room', 3)),
  ];
}

export const suppliers = ['econocom', 'inmac', 'ldlc', 'dell', 'rexel'].map(
  code => ({ code, name: code[0].toUpperCase() + code.slice(1) }),
);

interface Product {
  category: string;
  /** The word before year and number in its category's tags. */
  tag: string;
  manufacturers: readonly string[];
  series: string;
  /** How many models. */
  count: number;
  /** Its share of all assets. */
  weight: number;
  /** What one costs, in euros. */
  cost: number;
}

/** What an office of 2,000 people has: 60 models. */
export const products: readonly Product[] = [
  ['laptop', 'LT', ['Dell', 'HP', 'Lenovo'], 'ProBook', 15, 32, 1_150],
  ['monitor', 'MON', ['Dell', 'iiyama', 'Eizo'], 'View', 10, 30, 240],
  ['dock', 'DCK', ['Dell', 'Lenovo'], 'Dock', 4, 12, 190],
  ['phone', 'TEL', ['Apple', 'Samsung'], 'Phone', 6, 10, 620],
  ['desktop', 'PC', ['Dell', 'HP'], 'Tower', 6, 6, 780],
  ['tablet', 'TAB', ['Apple'], 'Tab', 2, 2, 540],
  ['printer', 'PRN', ['Canon', 'Xerox'], 'Print', 3, 2, 900],
  ['server', 'SRV', ['Dell', 'HPE'], 'Rack', 5, 2, 7_400],
  ['switch', 'SW', ['Aruba', 'Cisco'], 'Switch', 4, 2, 2_100],
  ['access-point', 'AP', ['Aruba'], 'Air', 2, 1.5, 480],
  ['firewall', 'FW', ['Fortinet'], 'Gate', 1, 0.2, 5_200],
  ['ups', 'UPS', ['APC'], 'Smart', 2, 0.3, 1_300],
].map(([category, tag, manufacturers, series, count, weight, cost]) => ({
  category: category as string,
  tag: tag as string,
  manufacturers: manufacturers as string[],
  series: series as string,
  count: count as number,
  weight: weight as number,
  cost: cost as number,
}));

/** The models of a product. */
export function modelsOf(product: Product) {
  return Array.from({ length: product.count }, (_, index) => {
    const manufacturer =
      product.manufacturers[index % product.manufacturers.length];
    const name = `${product.series} ${400 + 10 * index}`;
    const slug = `${manufacturer} ${name}`.toLowerCase().replace(/ /g, '-');
    return { slug, manufacturer, name, category: product.category };
  });
}

export const people = Array.from(
  { length: 2_000 },
  (_, index) => `user:default/person-${String(index).padStart(4, '0')}`,
);

/** 40 teams, and the one of the employee who reads in the bench; theirs has no more than the others. */
export const teams = [
  ...Array.from({ length: 39 }, (_, index) => `group:default/team-${index}`),
  'group:default/commerce',
];
