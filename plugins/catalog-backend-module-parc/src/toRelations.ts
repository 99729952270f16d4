import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import { RelationField } from './relationFields';
import { valuesAt } from './valuesAt';

/**
 * The relations of an entity, each in both directions and each once.
 *
 * A reference that cannot be read gives no relation and no error: the entity
 * keeps its page, and Parc lists the field among the problems of the record.
 */
export function toRelations(
  entity: Entity,
  fields: RelationField[],
): EntityRelationSpec[] {
  const self = getCompoundEntityRef(entity);
  const relations = new Map<string, EntityRelationSpec>();
  const add = (relation: EntityRelationSpec) =>
    relations.set(toKey(relation), relation);

  for (const field of fields) {
    for (const value of valuesAt(entity.spec, field.path.split('.'))) {
      const target = parseTarget(value, field.defaultKind, self.namespace);
      if (target) {
        add({ source: self, type: field.outgoing, target });
        add({ source: target, type: field.incoming, target: self });
      }
    }
  }
  return [...relations.values()];
}

function parseTarget(
  value: unknown,
  defaultKind: string | undefined,
  defaultNamespace: string,
): CompoundEntityRef | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    return parseEntityRef(value, { defaultKind, defaultNamespace });
  } catch {
    return undefined;
  }
}

// The catalog compares references without regard to case.
function toKey({ source, type, target }: EntityRelationSpec): string {
  return [stringifyEntityRef(source), type, stringifyEntityRef(target)].join();
}
