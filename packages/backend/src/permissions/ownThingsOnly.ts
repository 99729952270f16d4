import {
  catalogEntityReadPermission,
  RESOURCE_TYPE_CATALOG_ENTITY,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  allocationReadPermission,
  assetReadPermission,
  changeApprovePermission,
  changeImplementPermission,
  changeReadPermission,
  changeUpdatePermission,
  RESOURCE_TYPE_ALLOCATION,
  RESOURCE_TYPE_ASSET,
  RESOURCE_TYPE_CHANGE,
} from '@parc/backstage-plugin-parc-common';

/** The catalog kinds of Parc, which say what the company owns and plans. */
const PARC_KINDS = [
  'HardwareAsset',
  'Licence',
  'MaintenancePlan',
  'ChangeRecord',
];

/**
 * Narrows a permission to what is owned by, or assigned to, one of the claims (somebody's user ref and
 * their groups). Entities that are not Parc's stay readable: people, groups and systems are the
 * portal's phone book. A permission for which "own" means nothing is denied.
 */
export function ownThingsOnly(
  permission: Permission,
  claims: string[],
): PolicyDecision {
  switch (permission.name) {
    case assetReadPermission.name:
      return when('parc', RESOURCE_TYPE_ASSET, {
        anyOf: [
          condition(RESOURCE_TYPE_ASSET, 'IS_OWNED_BY', { claims }),
          condition(RESOURCE_TYPE_ASSET, 'IS_ASSIGNED_TO', { claims }),
        ],
      });
    case allocationReadPermission.name:
      return when(
        'parc',
        RESOURCE_TYPE_ALLOCATION,
        condition(RESOURCE_TYPE_ALLOCATION, 'IS_ALLOCATED_TO', { claims }),
      );
    case changeReadPermission.name:
      return when('parc', RESOURCE_TYPE_CHANGE, {
        anyOf: [
          condition(RESOURCE_TYPE_CHANGE, 'IS_CHANGE_OF', { claims }),
          condition(RESOURCE_TYPE_CHANGE, 'IS_NOT_CONFIDENTIAL', {}),
        ],
      });
    case changeUpdatePermission.name:
    case changeImplementPermission.name:
    case changeApprovePermission.name:
      return when(
        'parc',
        RESOURCE_TYPE_CHANGE,
        condition(RESOURCE_TYPE_CHANGE, 'IS_CHANGE_OF', { claims }),
      );
    case catalogEntityReadPermission.name:
      return when('catalog', RESOURCE_TYPE_CATALOG_ENTITY, {
        anyOf: [
          {
            not: condition(RESOURCE_TYPE_CATALOG_ENTITY, 'IS_ENTITY_KIND', {
              kinds: PARC_KINDS,
            }),
          },
          condition(RESOURCE_TYPE_CATALOG_ENTITY, 'IS_ENTITY_OWNER', {
            claims,
          }),
          condition(RESOURCE_TYPE_CATALOG_ENTITY, 'IS_ENTITY_ASSIGNED_TO', {
            claims,
          }),
        ],
      });
    default:
      return { result: AuthorizeResult.DENY };
  }
}

function when(
  pluginId: string,
  resourceType: string,
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId,
    resourceType,
    conditions,
  };
}

function condition(
  resourceType: string,
  rule: string,
  params: Record<string, string[]>,
): PermissionCondition {
  return { resourceType, rule, params };
}
