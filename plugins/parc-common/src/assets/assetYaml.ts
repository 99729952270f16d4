import type { Entity } from '@backstage/catalog-model';
import {
  entityToYaml,
  readRecordEntity,
  recordToEntity,
  type Declared,
  type YamlKind,
} from '../records/recordYaml';
import { assets, type Asset } from './assetFields';

/** The entity kind of assets. */
export const assetKind = 'HardwareAsset';

/** What the catalog adds to a spec so that permission rules find branches of trees; no file says it. */
export const derivedSpecKeys = ['inLocations', 'ofCategories'] as const;

type AssetField = keyof typeof assets.fields & string;

/** Which place in a HardwareAsset's YAML is which field of the register, both ways. */
const paths: ReadonlyArray<readonly [AssetField, string]> = [
  ['tag', 'spec.tag'],
  ['name', 'metadata.title'],
  ['tags', 'metadata.tags'],
  ['category', 'spec.type'],
  ['model', 'spec.model'],
  ['serial', 'spec.serial'],
  ['status', 'spec.status'],
  ['condition', 'spec.condition'],
  ['location', 'spec.location'],
  ['owner', 'spec.owner'],
  ['assignedTo', 'spec.assignedTo'],
  ['assignedSince', 'spec.assignedSince'],
  ['expectedBack', 'spec.expectedBack'],
  ['system', 'spec.system'],
  ['dependsOn', 'spec.dependsOn'],
  ['dependencyOf', 'spec.dependencyOf'],
  ['supplier', 'spec.purchase.supplier'],
  ['orderNumber', 'spec.purchase.order'],
  ['invoiceNumber', 'spec.purchase.invoice'],
  ['purchaseDate', 'spec.purchase.date'],
  ['purchaseCost', 'spec.purchase.cost'],
  ['replacementCost', 'spec.replacementCost'],
  ['residualValue', 'spec.residualValue'],
  ['inServiceDate', 'spec.inServiceDate'],
  ['warrantyEnd', 'spec.warranty.end'],
  ['contract', 'spec.warranty.contract'],
  ['endOfSupport', 'spec.endOfSupport'],
  ['endOfLife', 'spec.endOfLife'],
  ['hostname', 'spec.network.hostname'],
  ['macAddresses', 'spec.network.macAddresses'],
  ['ipAddresses', 'spec.network.ipAddresses'],
  ['notes', 'spec.notes'],
];

/** How assets stand in YAML. */
export const assetYaml: YamlKind = {
  kind: assetKind,
  noun: assets,
  paths,
  defaultKinds: { owner: 'group', assignedTo: 'user', system: 'system' },
  otherPaths: derivedSpecKeys.map(key => `spec.${key}`),
};

/** Reads a HardwareAsset. A field that cannot be read is a problem and left out; the others still count. */
export function readAssetEntity(entity: Entity): Declared {
  return readRecordEntity(assetYaml, entity);
}

/** An asset as the file that would declare it, without what a file does not say (its history, its checks). */
export function assetToEntity(asset: Asset): Entity {
  return recordToEntity(assetYaml, asset);
}

/** The file itself, ready to commit. */
export function assetToYaml(asset: Asset): string {
  return entityToYaml(assetToEntity(asset));
}
