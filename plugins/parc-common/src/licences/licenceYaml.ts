import type { Entity } from '@backstage/catalog-model';
import {
  readRecordEntity,
  recordToEntity,
  valueAt,
  type Declared,
  type YamlKind,
} from '../records/recordYaml';
import { readPeriod } from '../records/readPeriod';
import { takeValue } from '../records/readYamlList';
import { inputSchema } from '../records/schema';
import { products } from '../software';
import type { Allocation } from './allocationFields';
import { licences, type Licence } from './licenceFields';
import {
  allocationsPath,
  pricesPath,
  readAllocations,
  readPrices,
  type DeclaredAllocation,
  type DeclaredPeriod,
} from './licenceYamlLists';

/** The entity kind of licences. */
export const licenceKind = 'Licence';

type LicenceField = keyof typeof licences.fields & string;

/** Which place in a Licence's YAML is which field of the register, both ways. */
const paths: ReadonlyArray<readonly [LicenceField, string]> = [
  ['number', 'spec.number'],
  ['name', 'metadata.title'],
  ['product', 'spec.product'],
  ['edition', 'spec.edition'],
  ['release', 'spec.version'],
  ['type', 'spec.type'],
  ['metric', 'spec.metric'],
  ['quantity', 'spec.quantity'],
  ['packSize', 'spec.packSize'],
  ['unlimited', 'spec.unlimited'],
  ['upgradeRight', 'spec.rights.upgrade'],
  ['downgradeRight', 'spec.rights.downgrade'],
  ['reassignmentLock', 'spec.rights.reassignmentLock'],
  ['maintenanceUntil', 'spec.maintenanceUntil'],
  ['start', 'spec.term.start'],
  ['end', 'spec.term.end'],
  ['renewal', 'spec.term.renewal'],
  ['noticePeriod', 'spec.term.notice'],
  ['owner', 'spec.owner'],
  ['system', 'spec.system'],
  ['dependencyOf', 'spec.dependencyOf'],
  ['supplier', 'spec.purchase.supplier'],
  ['agreement', 'spec.agreement'],
  ['orderNumber', 'spec.purchase.order'],
  ['invoiceNumber', 'spec.purchase.invoice'],
  ['purchaseDate', 'spec.purchase.date'],
  ['cost', 'spec.purchase.cost'],
  ['costCentre', 'spec.costCentre'],
  ['notes', 'spec.notes'],
];

/** How a product is named by scanners; of use when a file names a product that the register does not have. */
const identifierPaths = {
  purl: 'spec.identifiers.purl',
  cpe: 'spec.identifiers.cpe',
  swid: 'spec.identifiers.swid',
} as const;

const publisherPath = 'spec.publisher';

/** How licences stand in YAML; prices and allocations beside. */
export const licenceYaml: YamlKind = {
  kind: licenceKind,
  noun: licences,
  paths,
  defaultKinds: { owner: 'group', system: 'system' },
  otherPaths: [
    publisherPath,
    ...Object.values(identifierPaths),
    pricesPath,
    allocationsPath,
  ],
  readers: { reassignmentLock: readPeriod, noticePeriod: readPeriod },
};

/** What a file calls its product, beside the name or code in `values.product`. */
export interface DeclaredProduct {
  publisher?: string;
  purl?: string;
  cpe?: string;
  swid?: string;
}

/** What a file says of a licence. Without `prices` or `allocations` it says nothing of them. */
export interface DeclaredLicence extends Declared {
  product: DeclaredProduct;
  prices?: DeclaredPeriod[];
  allocations?: DeclaredAllocation[];
}

/** Reads a Licence. What cannot be read is a problem and left out; the rest still counts. */
export function readLicenceEntity(entity: Entity): DeclaredLicence {
  const declared: DeclaredLicence = {
    ...readRecordEntity(licenceYaml, entity),
    product: {},
  };
  declared.values.name ??= entity.metadata.name;
  const publisher = readText(declared, entity, publisherPath, 'publisher');
  if (publisher) declared.product.publisher = publisher;
  for (const [name, path] of Object.entries(identifierPaths)) {
    const text = readText(declared, entity, path, name as 'purl');
    if (text) declared.product[name as 'purl'] = text;
  }
  const prices = readPrices(declared, entity);
  if (prices) declared.prices = prices;
  const given = readAllocations(declared, entity);
  if (given) declared.allocations = given;
  return declared;
}

function readText(
  { problems }: Declared,
  entity: Entity,
  path: string,
  field: 'publisher' | 'purl' | 'cpe' | 'swid',
): string | undefined {
  const given = valueAt(entity, path);
  if (given === undefined || given === null) return undefined;
  return takeValue(
    problems,
    path,
    given,
    inputSchema(products.fields[field]),
  ) as string | undefined;
}

/** A licence's terms and allocations as its file says them. */
export interface LicenceDetails {
  /** Beside the current one, oldest first. */
  prices: ReadonlyArray<Omit<DeclaredPeriod, 'path'>>;
  /** Those in force; an asset by the reference of its entity. */
  allocations: ReadonlyArray<Omit<DeclaredAllocation, 'path'>>;
}

/** A licence as the file that would declare it, without what a file does not say: its status, its history, its keys. */
export function licenceToEntity(
  licence: Licence,
  { prices, allocations: given }: LicenceDetails,
): Entity {
  const entity = recordToEntity(licenceYaml, licence);
  if (prices.length)
    entity.spec!.prices = prices.map(each => ({ ...each })) as never;
  if (given.length)
    entity.spec!.allocations = given.map(({ to, quantity, since }) => ({
      to,
      quantity,
      ...(since ? { since } : {}),
    }));
  return entity;
}

/** Of an allocation what its line in a file says, given the entity of its asset. */
export function allocationToYaml(
  { assignee, quantity, since }: Allocation,
  assetEntity: string | undefined,
): Omit<DeclaredAllocation, 'path'> | undefined {
  const to = assignee ?? assetEntity;
  return to === undefined ? undefined : { to, quantity, since };
}
