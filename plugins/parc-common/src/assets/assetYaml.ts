import type { Entity } from '@backstage/catalog-model';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { inputSchema } from '../records/schema';
import { assets, type Asset, tagPattern, reservedRefs } from './assetFields';

export const parcApiVersion = 'parc.dev/v1';
export const assetKind = 'HardwareAsset';

/** On an entity that shows a record of the register and declares nothing: `'true'`. */
export const projectedAnnotation = 'parc.dev/projected';

/** What the catalog adds to a spec so that permission rules find branches of trees; no file says it. */
export const derivedSpecKeys = ['inLocations', 'ofCategories'] as const;

type AssetField = keyof typeof assets.fields & string;

/** Which place in a HardwareAsset's YAML is which field of the register, both ways. */
export const assetYamlPaths: ReadonlyArray<readonly [AssetField, string]> = [
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

/** The kind that a reference without one means, as Backstage's own kinds have it. */
const defaultKinds: Partial<Record<AssetField, string>> = {
  owner: 'group',
  assignedTo: 'user',
  system: 'system',
};

/** Something in a file that the register cannot take. */
export interface YamlProblem {
  /** The place in the YAML: `spec.location`. */
  field: string;
  value?: unknown;
  message: string;
}

/** What a file says of an asset: its values, as a create takes them, and what could not be read. */
export interface DeclaredAsset {
  values: Partial<Record<AssetField, unknown>>;
  problems: YamlProblem[];
}

/** Reads a HardwareAsset. A field that cannot be read is a problem and left out; the others still count. */
export function readAssetEntity(entity: Entity): DeclaredAsset {
  const declared: DeclaredAsset = {
    values: { tag: entity.metadata.name.toLocaleUpperCase('en-US') },
    problems: [],
  };
  for (const [field, path] of assetYamlPaths) {
    const given = valueAt(entity, path);
    if (given === undefined || given === null) continue;
    const parsed = inputSchema(assets.fields[field]).safeParse(
      withDefaultKind(entity, field, given),
    );
    if (parsed.success) {
      declared.values[field] = parsed.data;
    } else {
      declared.problems.push({
        field: path,
        value: given,
        message: parsed.error.issues[0].message,
      });
    }
  }
  checkTag(declared);
  declared.problems.push(...unknownPaths(entity.spec ?? {}, 'spec'));
  return declared;
}

const derivedPaths = derivedSpecKeys.map(key => `spec.${key}`);
const knownPaths: readonly string[] = assetYamlPaths.map(([, path]) => path);

/** What stands in the spec and means nothing: most often a name that was mistyped. */
function unknownPaths(node: object, above: string): YamlProblem[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const path = `${above}.${key}`;
    if (knownPaths.includes(path) || derivedPaths.includes(path)) return [];
    const isBranch = knownPaths.some(each => each.startsWith(`${path}.`));
    if (isBranch && typeof value === 'object' && value !== null)
      return unknownPaths(value, path);
    return [{ field: path, value, message: 'is not a field of HardwareAsset' }];
  });
}

function checkTag(declared: DeclaredAsset): void {
  const tag = String(declared.values.tag);
  const problem = (message: string) =>
    declared.problems.push({ field: 'spec.tag', value: tag, message });
  if (!tagPattern.test(tag))
    problem('must be letters and digits, separated by -, _ or .');
  else if (reservedRefs.includes(tag.toLocaleLowerCase('en-US')))
    problem('is a reserved word');
}

function withDefaultKind(
  entity: Entity,
  field: AssetField,
  given: unknown,
): unknown {
  // A reference whose kind must be said has the file's namespace all the same.
  if (!assets.fields[field].kind.startsWith('entityRef')) return given;
  const defaultKind = defaultKinds[field];
  const complete = (ref: unknown) => {
    try {
      return stringifyEntityRef(
        parseEntityRef(String(ref), {
          defaultKind,
          defaultNamespace: entity.metadata.namespace ?? 'default',
        }),
      );
    } catch {
      return ref;
    }
  };
  return Array.isArray(given) ? given.map(complete) : complete(given);
}

function valueAt(entity: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, key)
          ? (node as Record<string, unknown>)[key]
          : undefined,
      entity,
    );
}

/** An asset as the file that would declare it, without what a file does not say (its history, its checks). */
export function assetToEntity(asset: Asset): Entity {
  const entity: Entity = {
    apiVersion: parcApiVersion,
    kind: assetKind,
    metadata: { name: asset.entityName },
    spec: {},
  };
  for (const [field, path] of assetYamlPaths) {
    const value = asset[field as keyof Asset];
    const isEmpty =
      value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) setAt(entity, path, toYamlValue(value));
  }
  return entity;
}

/** The file itself, ready to commit. */
export function assetToYaml(asset: Asset): string {
  return stringify(assetToEntity(asset), { lineWidth: 100 });
}

function toYamlValue(value: unknown): unknown {
  const isReference =
    typeof value === 'object' && value !== null && 'ref' in value;
  return isReference ? value.ref : value;
}

function setAt(root: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let node = root as Record<string, unknown>;
  for (const key of keys) {
    node[key] ??= {};
    node = node[key] as Record<string, unknown>;
  }
  node[last] = value;
}
