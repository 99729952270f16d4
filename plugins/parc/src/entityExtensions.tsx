import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import {
  appLanguageApiRef,
  type ApiHolder,
  type ExtensionDefinition,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  isChanged,
  isDeclaredOnly,
  isEquipmentGroup,
  isEquipmentUser,
  isParcAsset,
  isParcEntity,
  isParcLicence,
  isParcPlace,
  isParcPlan,
  isRunOnHardware,
  isSystem,
} from './entity/entityFilters';
import { mayAccess } from './mayAccess';
import { entityTabs as english } from './translation/english/entity';
import { entityTabs as french } from './translation/french/entity';

type Cards = typeof import('./entity');

/** Where they stand: in the middle of the overview, in this order. */
const cards: Array<[string, (entity: Entity) => boolean, keyof Cards]> = [
  ['asset-identity', isParcAsset, 'AssetIdentityCard'],
  ['asset-assignment', isParcAsset, 'AssetAssignmentCard'],
  ['asset-purchase', isParcAsset, 'AssetPurchaseCard'],
  ['asset-network', isParcAsset, 'AssetNetworkCard'],
  ['asset-record', isParcAsset, 'AssetRecordCard'],
  ['asset-software', isParcAsset, 'AssetSoftwareCard'],
  ['asset-maintenance', isParcAsset, 'AssetMaintenanceCard'],
  ['asset-attachments', isParcAsset, 'AssetAttachmentsCard'],
  ['licence-identity', isParcLicence, 'LicenceIdentityCard'],
  ['licence-position', isParcLicence, 'LicencePositionCard'],
  ['licence-term', isParcLicence, 'LicenceTermCard'],
  ['licence-allocations', isParcLicence, 'LicenceAllocationsCard'],
  ['maintenance-plan', isParcPlan, 'MaintenancePlanCard'],
  ['maintenance-plan-orders', isParcPlan, 'MaintenancePlanOrdersCard'],
  ['declared', isDeclaredOnly, 'DeclaredCard'],
  ['user-equipment', isEquipmentUser, 'UserEquipmentCard'],
  ['user-licences', isEquipmentUser, 'UserLicencesCard'],
  ['group-equipment', isEquipmentGroup, 'GroupEquipmentCard'],
  ['group-licences', isEquipmentGroup, 'GroupLicencesCard'],
  ['group-maintenance', isEquipmentGroup, 'GroupMaintenanceCard'],
  ['hardware', isRunOnHardware, 'HardwareCard'],
  ['licences-used', isRunOnHardware, 'LicencesUsedCard'],
  ['system-maintenance', isSystem, 'SystemMaintenanceCard'],
  ['place', isParcPlace, 'PlaceCard'],
  ['changes', isChanged, 'EntityChangesCard'],
  ['lately-changed', entity => !isChanged(entity), 'LatelyChangedCard'],
];

const entityCards = cards.map(([name, filter, card]) =>
  EntityCardBlueprint.make({
    name,
    if: mayAccess,
    params: { filter, type: 'content', loader: () => load(card) },
  }),
);

const technicalTab = EntityContentBlueprint.makeWithOverrides({
  name: 'technical',
  if: mayAccess,
  factory: (original, { apis }) =>
    original({
      path: '/parc-technical',
      title: titlesIn(apis).technical,
      filter: isParcAsset,
      loader: () => load('AssetTechnicalContent'),
    }),
});

const historyTab = EntityContentBlueprint.makeWithOverrides({
  name: 'history',
  if: mayAccess,
  factory: (original, { apis }) =>
    original({
      path: '/parc-history',
      title: titlesIn(apis).history,
      filter: isParcAsset,
      loader: () => load('AssetHistoryContent'),
    }),
});

const licenceHistoryTab = EntityContentBlueprint.makeWithOverrides({
  name: 'licence-history',
  if: mayAccess,
  factory: (original, { apis }) =>
    original({
      path: '/parc-licence-history',
      title: titlesIn(apis).history,
      filter: isParcLicence,
      loader: () => load('LicenceHistoryContent'),
    }),
});

const planHistoryTab = EntityContentBlueprint.makeWithOverrides({
  name: 'maintenance-plan-history',
  if: mayAccess,
  factory: (original, { apis }) =>
    original({
      path: '/parc-maintenance-plan-history',
      title: titlesIn(apis).history,
      filter: isParcPlan,
      loader: () => load('MaintenancePlanHistoryContent'),
    }),
});

const relationsTab = EntityContentBlueprint.makeWithOverrides({
  name: 'relations',
  if: mayAccess,
  factory: (original, { apis }) =>
    original({
      path: '/parc-relations',
      title: titlesIn(apis).relations,
      filter: isParcEntity,
      loader: () => load('RelationsContent'),
    }),
});

async function load(name: keyof Cards): Promise<ReactElement> {
  const { [name]: Component } = await import('./entity');
  return <Component />;
}

/** The catalog takes titles as they are when the portal starts: a language chosen later shows after a reload. */
function titlesIn(apis: ApiHolder): typeof english {
  return apis.get(appLanguageApiRef)?.getLanguage().language === 'fr'
    ? french
    : english;
}

/** What Parc adds to the pages of the catalog. */
export const entityExtensions: ExtensionDefinition[] = [
  ...entityCards,
  technicalTab,
  historyTab,
  licenceHistoryTab,
  planHistoryTab,
  relationsTab,
];
