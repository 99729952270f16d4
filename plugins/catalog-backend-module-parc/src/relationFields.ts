import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  KIND_CHANGE_RECORD,
  KIND_HARDWARE_ASSET,
  ParcKind,
  RELATION_AFFECTED_BY,
  RELATION_AFFECTS,
  RELATION_ASSIGNED_TO,
  RELATION_HAS_ASSIGNED,
  RELATION_HAS_RAISED,
  RELATION_MAINTAINED_BY,
  RELATION_MAINTAINS,
  RELATION_RAISED_BY,
} from './kinds';

/** A field of a kind's `spec` that holds one or many entity references. */
export type RelationField = {
  /** Where it is below `spec`; a list on the way is walked through. */
  path: string;
  /** The kind meant by a reference that names none; without it, none is guessed. */
  defaultKind?: string;
  outgoing: string;
  incoming: string;
};

/**
 * The fields that become relations, per kind. Default kinds are those of
 * Backstage: an owner is a Group, a system a System, an assignee a User.
 */
export const relationFields: Record<ParcKind, RelationField[]> = {
  HardwareAsset: [
    owner(),
    assignee('assignedTo'),
    partOf('system', 'System'),
    dependsOn('dependsOn'),
    dependencyOf('dependencyOf'),
  ],
  Licence: [
    owner(),
    assignee('allocations.to'),
    partOf('system', 'System'),
    dependencyOf('dependencyOf'),
  ],
  MaintenancePlan: [
    owner(),
    assignee('assignee'),
    {
      path: 'covers.assets',
      defaultKind: KIND_HARDWARE_ASSET,
      outgoing: RELATION_MAINTAINS,
      incoming: RELATION_MAINTAINED_BY,
    },
    {
      path: 'maintains',
      defaultKind: 'System',
      outgoing: RELATION_MAINTAINS,
      incoming: RELATION_MAINTAINED_BY,
    },
  ],
  ChangeRecord: [
    owner(),
    {
      path: 'raised.by',
      defaultKind: 'User',
      outgoing: RELATION_RAISED_BY,
      incoming: RELATION_HAS_RAISED,
    },
    assignee('responsible.build'),
    assignee('responsible.test'),
    assignee('responsible.release'),
    {
      path: 'affects',
      outgoing: RELATION_AFFECTS,
      incoming: RELATION_AFFECTED_BY,
    },
    partOf('relationships.parent', KIND_CHANGE_RECORD),
    dependsOn('relationships.dependsOn', KIND_CHANGE_RECORD),
    dependencyOf('relationships.blocks', KIND_CHANGE_RECORD),
  ],
};

function owner(): RelationField {
  return {
    path: 'owner',
    defaultKind: 'Group',
    outgoing: RELATION_OWNED_BY,
    incoming: RELATION_OWNER_OF,
  };
}

function assignee(path: string): RelationField {
  return {
    path,
    defaultKind: 'User',
    outgoing: RELATION_ASSIGNED_TO,
    incoming: RELATION_HAS_ASSIGNED,
  };
}

function partOf(path: string, defaultKind: string): RelationField {
  return {
    path,
    defaultKind,
    outgoing: RELATION_PART_OF,
    incoming: RELATION_HAS_PART,
  };
}

function dependsOn(path: string, defaultKind?: string): RelationField {
  return {
    path,
    defaultKind,
    outgoing: RELATION_DEPENDS_ON,
    incoming: RELATION_DEPENDENCY_OF,
  };
}

function dependencyOf(path: string, defaultKind?: string): RelationField {
  return {
    path,
    defaultKind,
    outgoing: RELATION_DEPENDENCY_OF,
    incoming: RELATION_DEPENDS_ON,
  };
}
