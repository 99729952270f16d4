import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { refuseUnknown } from '../records/readYamlList';
import { completeRef, valueAt, type Declared } from '../records/recordYaml';

/** What a file can say under `covers`, and which field of assets each asks; the two lists of names beside. */
const fieldOf: Readonly<Record<string, string>> = {
  categories: 'category',
  models: 'model',
  locations: 'location',
  owners: 'owner',
  tags: 'tags',
};
const namesOfAssets = ['assets', 'except'];

/** What a file names under each key; what means nothing there is a problem. */
export function namedByCovers(
  { problems }: Declared,
  entity: Entity,
): Record<string, string[]> {
  const said = valueAt(entity, 'spec.covers');
  if (typeof said !== 'object' || said === null) return {};
  const keys = [...Object.keys(fieldOf), ...namesOfAssets];
  refuseUnknown('MaintenancePlan', problems, 'spec.covers', said, keys);
  return Object.fromEntries(
    keys.map(key => [
      key,
      namesOfAssets.includes(key)
        ? namesAt(entity, { ...said }, key)
        : listAt({ ...said }, key),
    ]),
  );
}

/**
 * What a file says that a plan covers, as the query that the plan keeps, in JSON. Conditions must all hold, each with any
 * of its values; what `assets` names is covered as well, what `except` names never is. Where it says nothing, an empty
 * text, which no plan has: a plan over everything by mistake would be a costly one.
 */
export function readCoversYaml(given: unknown, entity: Entity): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const said = given as Record<string, unknown>;
  const conditions = Object.entries(fieldOf).flatMap(([key, field]) => {
    const values = listAt(said, key);
    if (values.length === 0) return [];
    const asked =
      field === 'owner'
        ? values.map(each => completeRef(entity, each, 'group'))
        : values;
    return [{ [field]: { $in: asked } }];
  });
  const named = namesAt(entity, said, 'assets');
  const included = [
    ...(conditions.length ? [allOf(conditions)] : []),
    ...(named.length ? [{ entityName: { $in: named } }] : []),
  ];
  if (included.length === 0) return '';
  const excluded = namesAt(entity, said, 'except');
  return JSON.stringify(
    allOf([
      included.length === 1 ? included[0] : { $any: included },
      ...(excluded.length ? [{ $not: { entityName: { $in: excluded } } }] : []),
    ]),
  );
}

function allOf(queries: object[]): object {
  return queries.length === 1 ? queries[0] : { $all: queries };
}

function listAt(said: Record<string, unknown>, key: string): string[] {
  const given = said[key];
  return Array.isArray(given) ? given.map(String) : [];
}

/** Assets by the names of their entities; a bare name is a HardwareAsset. */
function namesAt(
  entity: Entity,
  said: Record<string, unknown>,
  key: string,
): string[] {
  return listAt(said, key).map(each => {
    const ref = String(completeRef(entity, each, 'hardwareasset'));
    const isRef = ref.startsWith('hardwareasset:');
    return isRef ? parseEntityRef(ref).name : each;
  });
}
