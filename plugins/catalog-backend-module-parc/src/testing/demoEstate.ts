import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { PARC_KINDS, ParcKind } from '../kinds';
import { readCatalog, readRepositoryFile } from './readCatalog';

/** The part of `catalog/demo/register.yaml` that the tests look at. */
type Register = {
  locations: { path: string; kind: string; timeZone?: string }[];
  desks: { person: string; location: string }[];
  suppliers: { code: string }[];
  models: { slug: string; category: string }[];
};

/** The fields of a spec that point into the register. */
type Spec = {
  type: string;
  serial?: string;
  model?: string;
  location?: string;
  purchase?: { supplier?: string };
  network?: { macAddresses?: string[]; ipAddresses?: string[] };
  covers?: { locations?: string[]; models?: string[]; categories?: string[] };
};

export const register: Register = parse(
  readRepositoryFile('catalog/demo/register.yaml'),
);

export const demo = readCatalog('catalog/demo').filter(
  ({ file }) => file !== 'catalog/demo/register.yaml',
);

export const examples = readCatalog('catalog/kinds');

/** Every entity that this repository commits. */
export const committed = [...demo, ...examples];

/** The codes of the categories that Parc starts with. */
export const categories = [
  ...['laptop', 'desktop', 'server', 'monitor', 'printer', 'phone', 'tablet'],
  ...['network', 'switch', 'router', 'firewall', 'access-point'],
  ...['storage', 'ups', 'dock', 'peripheral', 'other'],
];

export function isParcKind(kind: string): kind is ParcKind {
  return PARC_KINDS.some(parcKind => parcKind === kind);
}

export function specsOf(kind: ParcKind): Spec[] {
  return committed
    .filter(({ entity }) => entity.kind === kind)
    .map(({ entity }) => entity.spec as Spec);
}

export function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}

/** The values that occur more than once. */
export function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
