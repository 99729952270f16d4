import { ParcKind } from '../kinds';
import { kindSchemas } from '../ParcKindsProcessor';

type SchemaNode = {
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
};

/** The paths of all fields of a kind's `spec`; money and lengths of time are one field. */
export function schemaFields(kind: ParcKind): string[] {
  const schema = kindSchemas[kind] as { allOf: SchemaNode[] };
  return pathsBelow(schema.allOf[1].properties!.spec);
}

/** The paths that a spec uses, as deep as the schema names them. */
export function usedFields(spec: unknown, kind: ParcKind): string[] {
  const parents = new Set(
    schemaFields(kind).flatMap(path => path.split('.').slice(0, -1).join('.')),
  );
  return [...new Set(pathsUsed(spec, '', parents))];
}

function pathsBelow(node: SchemaNode, prefix = ''): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    prefix + key,
    ...pathsBelow(child.items ?? child, `${prefix}${key}.`),
  ]);
}

function pathsUsed(
  node: unknown,
  path: string,
  parents: Set<string>,
): string[] {
  if (Array.isArray(node)) {
    return node.flatMap(item => pathsUsed(item, path, parents));
  }
  if (typeof node !== 'object' || node === null || !parents.has(path)) {
    return [];
  }
  return Object.entries(node).flatMap(([key, child]) => {
    const childPath = path ? `${path}.${key}` : key;
    return [childPath, ...pathsUsed(child, childPath, parents)];
  });
}
