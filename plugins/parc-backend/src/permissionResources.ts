import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import type {
  PermissionResourceRef,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  allocationPermissions,
  assetPermissions,
  changePermissions,
  licencePermissions,
  parcPermissions,
  workOrderPermissions,
  type Allocation,
  type AnyRecord,
  type Change,
  type Filter,
  type Licence,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import {
  assetPermissionRules,
  assetResourceRef,
  loadForPermissions,
} from './assets';
import { changePermissionRules, changeResourceRef } from './changes';
import type { Register } from './createRegister';
import {
  allocationPermissionRules,
  allocationResourceRef,
  licencePermissionRules,
  licenceResourceRef,
} from './licences';
import { workOrderPermissionRules, workOrderResourceRef } from './maintenance';
import { loadByRefs } from './records';

const resourceRefs = [
  assetResourceRef,
  licenceResourceRef,
  allocationResourceRef,
  workOrderResourceRef,
  changeResourceRef,
] as ReadonlyArray<PermissionResourceRef<unknown, Filter>>;

/** Finds the rules of a resource type; it must be one that {@link addPermissionResources} adds. */
export function rulesetsOf(
  registry: PermissionsRegistryService,
): (resourceType: string) => PermissionRuleset<unknown, Filter> {
  const byType = new Map(resourceRefs.map(each => [each.resourceType, each]));
  return resourceType => {
    const resourceRef = byType.get(resourceType);
    if (!resourceRef) throw new Error(`no rules of ${resourceType}`);
    return registry.getPermissionRuleset(resourceRef);
  };
}

/** Tells the portal the permissions, the rules on which conditions are written, and how to load what they are about. */
export function addPermissionResources(
  registry: PermissionsRegistryService,
  register: Pick<
    Register,
    | 'assets'
    | 'categories'
    | 'licences'
    | 'allocations'
    | 'workOrders'
    | 'changes'
  >,
): void {
  registry.addResourceType({
    resourceRef: assetResourceRef,
    permissions: [...assetPermissions],
    rules: assetPermissionRules,
    getResources: refs =>
      loadForPermissions(register.assets, register.categories, refs),
  });
  registry.addResourceType({
    resourceRef: licenceResourceRef,
    permissions: [...licencePermissions],
    rules: licencePermissionRules,
    getResources: refs =>
      loadByRefs<Licence & AnyRecord>(register.licences.records.store, refs),
  });
  registry.addResourceType({
    resourceRef: allocationResourceRef,
    permissions: [...allocationPermissions],
    rules: allocationPermissionRules,
    getResources: refs =>
      loadByRefs<Allocation & AnyRecord>(
        register.allocations.records.store,
        refs,
      ),
  });
  registry.addResourceType({
    resourceRef: workOrderResourceRef,
    permissions: [...workOrderPermissions],
    rules: workOrderPermissionRules,
    getResources: refs =>
      loadByRefs<WorkOrder & AnyRecord>(
        register.workOrders.orders.records.store,
        refs,
      ),
  });
  registry.addResourceType({
    resourceRef: changeResourceRef,
    permissions: [...changePermissions],
    rules: changePermissionRules,
    getResources: refs =>
      loadByRefs<Change & AnyRecord>(
        register.changes.changes.records.store,
        refs,
      ),
  });
  registry.addPermissions(
    parcPermissions.filter(each => each.type === 'basic'),
  );
}
