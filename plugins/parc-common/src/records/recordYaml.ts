import type { Entity } from '@backstage/catalog-model';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import type { AnyRecord, Noun } from './fields';
import { reservedRefs, tagPattern } from './humanRef';
import { inputSchema } from './schema';

/** The `apiVersion` of Parc's kinds. */
export const parcApiVersion = 'parc.dev/v1';

/** On an entity that shows a record of the register and declares nothing: `'true'`. */
export const projectedAnnotation = 'parc.dev/projected';

/** Something in a file that the register cannot take. */
export interface YamlProblem {
  /** The place in the YAML: `spec.location`. */
  field: string;
  value?: unknown;
  message: string;
}

/** What a file says of a record: its values, as a create takes them, and what could not be read. */
export interface Declared {
  values: Record<string, unknown>;
  problems: YamlProblem[];
}

/** How a noun's records stand in YAML. */
export interface YamlKind {
  /** The entity kind. */
  kind: string;
  noun: Noun;
  /** Which place in the YAML is which field of the register, both ways. */
  paths: ReadonlyArray<readonly [field: string, path: string]>;
  /** The kind that an entity reference without one means, by field, as Backstage's own kinds have it. */
  defaultKinds: Readonly<Record<string, string>>;
  /** Places that mean something and are no field: what is below them is not looked at here. */
  otherPaths: readonly string[];
  /** What is written in another way than the register keeps it, by field. */
  readers?: Readonly<
    Record<string, (given: unknown, entity: Entity) => unknown>
  >;
}

/** Reads a record's entity. A field that cannot be read is a problem and left out; the others still count. */
export function readRecordEntity(yaml: YamlKind, entity: Entity): Declared {
  const { noun, paths } = yaml;
  const name = entity.metadata.name.toLocaleUpperCase('en-US');
  const declared: Declared = {
    values: { [noun.refField]: name },
    problems: [],
  };
  for (const [field, path] of paths) {
    const given = valueAt(entity, path);
    if (given === undefined || given === null) continue;
    const read = yaml.readers?.[field]?.(given, entity) ?? given;
    const parsed = inputSchema(noun.fields[field]).safeParse(
      withDefaultKind(yaml, entity, field, read),
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
  checkRef(yaml, declared);
  declared.problems.push(...unknownPaths(yaml, entity.spec ?? {}, 'spec'));
  return declared;
}

/** The place in the YAML at which a field stands; undefined for one that no file says. */
export function yamlPathOf(yaml: YamlKind, field: string): string | undefined {
  return yaml.paths.find(([each]) => each === field)?.[1];
}

/** What is called so is not quoted, wherever it stands. */
const secret = /(key|password|secret|token|clef|passe)[^.]*$/i;

/** Whether what stands under a name that no field has may be a secret, which no error and no log is to quote. */
export function mayBeSecret(name: string): boolean {
  return secret.test(name);
}

/** A place that means nothing. A value that may be a secret is not shown. */
export function unknownField(
  kind: string,
  field: string,
  value: unknown,
): YamlProblem {
  const message = `is not a field of ${kind}`;
  return mayBeSecret(field)
    ? { field, message: `${message}; a secret does not belong in git` }
    : { field, value, message };
}

/** What stands in the spec and means nothing: most often a name that was mistyped. */
function unknownPaths(
  yaml: YamlKind,
  node: object,
  above: string,
): YamlProblem[] {
  const known = [...yaml.paths.map(([, path]) => path), ...yaml.otherPaths];
  return Object.entries(node).flatMap(([key, value]) => {
    const path = `${above}.${key}`;
    if (known.includes(path)) return [];
    const isBranch = known.some(each => each.startsWith(`${path}.`));
    if (isBranch && typeof value === 'object' && value !== null)
      return unknownPaths(yaml, value, path);
    return [unknownField(yaml.kind, path, value)];
  });
}

function checkRef(yaml: YamlKind, { values, problems }: Declared): void {
  const { refField } = yaml.noun;
  const ref = String(values[refField]);
  const problem = (message: string) =>
    problems.push({
      field: yamlPathOf(yaml, refField) ?? 'metadata.name',
      value: ref,
      message,
    });
  if (!tagPattern.test(ref))
    problem('must be letters and digits, separated by -, _ or .');
  else if (reservedRefs.includes(ref.toLocaleLowerCase('en-US')))
    problem('is a reserved word');
}

function withDefaultKind(
  { noun, defaultKinds }: YamlKind,
  entity: Entity,
  field: string,
  given: unknown,
): unknown {
  // A reference whose kind must be said has the file's namespace all the same.
  if (!noun.fields[field].kind.startsWith('entityRef')) return given;
  const complete = (ref: unknown) =>
    completeRef(entity, ref, defaultKinds[field]);
  return Array.isArray(given) ? given.map(complete) : complete(given);
}

/** An entity reference as the catalog completes one of this file; what is none is given back. */
export function completeRef(
  entity: Entity,
  ref: unknown,
  defaultKind?: string,
): unknown {
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
}

/** What stands at a place in YAML, `spec.term.end`; undefined when nothing does. */
export function valueAt(entity: unknown, path: string): unknown {
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

/** A record as the file that would declare it, without what a file does not say (its history, its checks). */
export function recordToEntity(
  { kind, paths }: YamlKind,
  record: Pick<AnyRecord, 'entityName'> & object,
): Entity {
  const entity: Entity = {
    apiVersion: parcApiVersion,
    kind,
    metadata: { name: String(record.entityName) },
    spec: {},
  };
  for (const [field, path] of paths) {
    const value = (record as Record<string, unknown>)[field];
    const isEmpty =
      value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) setAt(entity, path, toYamlValue(value));
  }
  return entity;
}

/** The file itself, ready to commit. */
export function entityToYaml(entity: Entity): string {
  return stringify(entity, { lineWidth: 100 });
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
