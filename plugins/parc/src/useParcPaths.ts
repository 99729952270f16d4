import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from './routes';

/** The addresses of Parc's pages, wherever the portal has put them. */
export interface ParcPaths {
  overview: string;
  myEquipment: string;
  problems: string;
  /** Of inventory: `inventory()`, `inventory('findings')`. */
  inventory(part?: string): string;
  /** Of software: `software()` is the list of products. */
  software(part?: string): string;
  /** Of licences: `licences('positions')`. */
  licences(part?: string): string;
  /** Of calendars: `calendars()` is the list of them. */
  calendars(part?: string): string;
  /** Of maintenance: `maintenance()` is its calendar, `maintenance('work')` what the reader has to do. */
  maintenance(part?: string): string;
  /** Of changes: `changes()` is the list of them, `changes('models')` that of their models. */
  changes(part?: string): string;
  people: string;
  imports: string;
  import(id: string): string;
  importInto(plural: string): string;
  list(plural: string): string;
  create(plural: string): string;
  record(plural: string, ref: string): string;
  edit(plural: string, ref: string): string;
}

/** Where the records of a noun stand that is a part of an area. */
const folders: Readonly<Record<string, string>> = {
  products: 'software/products',
  positions: 'licences/positions',
  allocations: 'licences/allocations',
  windows: 'calendars/windows',
  'maintenance-plans': 'maintenance/plans',
  'work-orders': 'maintenance/orders',
  'change-models': 'changes/models',
};

function folderOf(plural: string): string {
  return folders[plural] ?? plural;
}

/**
 * Addresses below a base. A location's path keeps its slashes, so that what is done with it stands in the
 * query: `/parc/locations/PAR/HQ?edit`.
 */
export function parcPaths(base: string): ParcPaths {
  const record = (plural: string, ref: string) =>
    `${base}/${folderOf(plural)}/${
      plural === 'locations'
        ? ref.split('/').map(encodeURIComponent).join('/')
        : encodeURIComponent(ref)
    }`;
  return {
    overview: base,
    myEquipment: `${base}/my-equipment`,
    problems: `${base}/problems`,
    inventory: part => `${base}/inventory${part ? `/${part}` : ''}`,
    software: part => `${base}/software${part ? `/${part}` : ''}`,
    licences: part => `${base}/licences${part ? `/${part}` : ''}`,
    calendars: part => `${base}/calendars${part ? `/${part}` : ''}`,
    maintenance: part => `${base}/maintenance${part ? `/${part}` : ''}`,
    changes: part => `${base}/changes${part ? `/${part}` : ''}`,
    people: `${base}/people`,
    imports: `${base}/imports`,
    import: id => `${base}/imports/${id}`,
    importInto: plural => `${base}/imports/new?noun=${plural}`,
    list: plural =>
      plural === 'products'
        ? `${base}/software`
        : `${base}/${folderOf(plural)}`,
    create: plural =>
      plural === 'locations'
        ? `${base}/locations?new`
        : `${base}/${folderOf(plural)}/new`,
    record,
    edit: (plural, ref) =>
      plural === 'locations'
        ? `${record(plural, ref)}?edit`
        : `${record(plural, ref)}/edit`,
  };
}

/** {@link parcPaths} below the place where the portal has mounted Parc. */
export function useParcPaths(): ParcPaths {
  const toRoot = useRouteRef(rootRouteRef);
  const base = toRoot().replace(/\/+$/, '');
  return useMemo(() => parcPaths(base), [base]);
}
