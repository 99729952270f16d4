import { Random } from './Random';
import {
  modelsOf,
  people,
  places,
  products,
  suppliers,
  teams,
} from './references';

/** An asset with its references as human ones; what it does not have is left out. */
export interface GeneratedAsset {
  id: string;
  tag: string;
  name?: string;
  category: string;
  model: string;
  serial?: string;
  status: string;
  condition?: string;
  location?: string;
  owner: string;
  assignedTo?: string;
  assignedSince?: string;
  supplier: string;
  orderNumber: string;
  purchaseDate: string;
  /** In cents of euros. */
  purchaseCostMinor: number;
  inServiceDate?: string;
  warrantyEnd: string;
  endOfLife: string;
  hostname?: string;
  macAddresses?: string[];
  createdAt: string;
}

const statuses = [
  ['deployed', 68],
  ['in-stock', 15],
  ['retired', 10],
  ['disposed', 3],
  ['in-repair', 2],
  ['lost', 1],
  ['planned', 1],
] as const;
const conditions = [
  ['good', 70],
  ['new', 12],
  ['fair', 14],
  ['poor', 3],
  ['broken', 1],
] as const;
const onNetwork = ['laptop', 'desktop', 'server', 'switch', 'access-point'];
const forPeople = ['laptop', 'monitor', 'dock', 'phone', 'desktop', 'tablet'];

/** The day on which the oldest was bought; the youngest eight years later. */
const firstDay = Date.UTC(2018, 0, 1);
const days = 8 * 365;
const day = 86_400_000;

/** That many assets, always the same ones, in the order in which they were bought. */
export function* generateAssets(count: number): Generator<GeneratedAsset> {
  const random = new Random(20_240_501);
  const models = products.map(modelsOf);
  const numbers = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const bought = firstDay + Math.floor((index / count) * days) * day;
    const which = random.weighted(
      products.map((product, at) => [at, product.weight] as const),
    );
    const product = products[which];
    const year = new Date(bought).getUTCFullYear();
    const prefix = `${product.tag}-${year}-`;
    const number = (numbers.get(prefix) ?? 0) + 1;
    numbers.set(prefix, number);
    const tag = prefix + String(number).padStart(4, '0');
    yield {
      id: idAt(bought, index, random),
      tag,
      category: product.category,
      model: random.pick(models[which]).slug,
      ...identity(random, product.category, tag),
      ...assignment(random, product.category, bought),
      supplier: random.pick(suppliers).code,
      orderNumber: `PO-${year}-${String(Math.floor(index / 12)).padStart(
        5,
        '0',
      )}`,
      purchaseDate: dateOf(bought),
      purchaseCostMinor: Math.round(
        product.cost * 100 * (0.8 + 0.4 * random.next()),
      ),
      warrantyEnd: dateOf(bought + random.pick([365, 1_095, 1_825]) * day),
      endOfLife: dateOf(bought + 1_825 * day),
      createdAt: new Date(bought + random.below(day)).toISOString(),
    };
  }
}

/** A UUIDv7 (RFC 9562, 5.7): milliseconds, then what looks random. */
function idAt(at: number, index: number, random: Random): string {
  const time = (at + (index % day)).toString(16).padStart(12, '0');
  const hex = (length: number) => random.text(length, '0123456789abcdef');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(
    12,
  )}`;
}

function identity(random: Random, category: string, tag: string) {
  const isOnNetwork = onNetwork.includes(category);
  const pair = () => random.text(2, '0123456789abcdef');
  return {
    ...(random.chance(0.1) ? { name: `${category} ${random.below(500)}` } : {}),
    ...(random.chance(0.97)
      ? { serial: random.text(10, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ') }
      : {}),
    ...(isOnNetwork
      ? {
          hostname: `${tag.toLowerCase()}.verne.example`,
          macAddresses: [['3c', '52', '82', pair(), pair(), pair()].join(':')],
        }
      : {}),
  };
}

function assignment(random: Random, category: string, bought: number) {
  const status = random.weighted(statuses);
  const isForPeople = forPeople.includes(category);
  const isHeld = ['deployed', 'in-repair', 'lost'].includes(status);
  const since = dateOf(bought + random.below(400) * day);
  return {
    status,
    condition: random.weighted(conditions),
    owner: random.pick(teams),
    ...(status === 'disposed'
      ? {}
      : {
          location: random.weighted(
            places.map(({ path, weight }) => [path, weight] as const),
          ),
        }),
    ...(isHeld && isForPeople
      ? {
          assignedTo: random.pick(people),
          assignedSince: since,
          inServiceDate: since,
        }
      : {}),
  };
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
