/**
 * Parc for portals on Backstage's old frontend system: its pages, `<Route path="/parc" element={<ParcPage />} />`,
 * cards and tab contents for entity pages, and widgets for the home page.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  ParcClient,
  assetDocumentType,
  changeDocumentType,
  licenceDocumentType,
  maintenancePlanDocumentType,
  productDocumentType,
  workOrderDocumentType,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from './api';
import { rootRouteRef } from './routes';

export const parcPlugin = createPlugin({
  id: 'parc',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: parcApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ParcClient(options),
    }),
  ],
});

/** All pages of Parc. */
export const ParcPage = parcPlugin.provide(
  createRoutableExtension({
    name: 'ParcPage',
    component: () => import('./shell').then(({ ParcPage: Page }) => Page),
    mountPoint: rootRouteRef,
  }),
);

type Cards = typeof import('./entity');
type Widgets = typeof import('./home');
type Results = typeof import('./search');

function provideCard<K extends keyof Cards & string>(name: K): Cards[K] {
  return parcPlugin.provide(
    createComponentExtension({
      name,
      component: { lazy: async () => (await import('./entity'))[name] },
    }),
  ) as Cards[K];
}

function provideWidget<K extends keyof Widgets & string>(name: K): Widgets[K] {
  return parcPlugin.provide(
    createComponentExtension({
      name,
      component: { lazy: async () => (await import('./home'))[name] },
    }),
  ) as Widgets[K];
}

function provideResult(
  name: Exclude<keyof Results, 'NounTypeName'>,
  type: string,
): Results['AssetResultListItem'] {
  return parcPlugin.provide(
    createSearchResultListItemExtension({
      name,
      predicate: result => result.type === type,
      component: async () => (await import('./search'))[name],
    }),
  );
}

/** Of an asset ({@link isParcAsset}): what it is, its status, and what can be done with it now. */
export const AssetIdentityCard = provideCard('AssetIdentityCard');
/** Of an asset: who has it, where it stands, who answers for it. */
export const AssetAssignmentCard = provideCard('AssetAssignmentCard');
/** Of an asset: purchase and warranty. */
export const AssetPurchaseCard = provideCard('AssetPurchaseCard');
/** Of an asset: its names and addresses in the network. */
export const AssetNetworkCard = provideCard('AssetNetworkCard');
/** Of an asset: the end of its life, its notes, its record. */
export const AssetRecordCard = provideCard('AssetRecordCard');
/** Of an asset: links, files and comments. */
export const AssetAttachmentsCard = provideCard('AssetAttachmentsCard');
/** Of an asset, as the content of a tab: what agents say of its hardware, software, network and security. */
export const AssetTechnicalContent = provideCard('AssetTechnicalContent');
/** Of an asset, as the content of a tab: what has happened to it. */
export const AssetHistoryContent = provideCard('AssetHistoryContent');
/** Of Parc's kinds ({@link isParcEntity}), as the content of a tab: the graph of relations. */
export const RelationsContent = provideCard('RelationsContent');
/** Of an asset: the software on it that needs a licence. */
export const AssetSoftwareCard = provideCard('AssetSoftwareCard');
/** Of a licence ({@link isParcLicence}): what it is of, its rights, and the way to it in Parc. */
export const LicenceIdentityCard = provideCard('LicenceIdentityCard');
/** Of a licence: what is owned of its product against what is used. */
export const LicencePositionCard = provideCard('LicencePositionCard');
/** Of a licence: its term, who answers for it, what it costs. */
export const LicenceTermCard = provideCard('LicenceTermCard');
/** Of a licence: to whom it is given out. */
export const LicenceAllocationsCard = provideCard('LicenceAllocationsCard');
/** Of a licence, as the content of a tab: what has happened to it. */
export const LicenceHistoryContent = provideCard('LicenceHistoryContent');
/** Of an asset: when it is due, the order that is open for it, and what was done to it. */
export const AssetMaintenanceCard = provideCard('AssetMaintenanceCard');
/** Of a maintenance plan ({@link isParcPlan}): how often, how its assets stand, and the way to it in Parc. */
export const MaintenancePlanCard = provideCard('MaintenancePlanCard');
/** Of a maintenance plan: its orders. */
export const MaintenancePlanOrdersCard = provideCard(
  'MaintenancePlanOrdersCard',
);
/** Of a maintenance plan, as the content of a tab: what has happened to it. */
export const MaintenancePlanHistoryContent = provideCard(
  'MaintenancePlanHistoryContent',
);
/** Of a group: the work that it is to do. */
export const GroupMaintenanceCard = provideCard('GroupMaintenanceCard');
/** Of a system: how its assets stand under maintenance plans. */
export const SystemMaintenanceCard = provideCard('SystemMaintenanceCard');
/** Of a system, component, asset or group: the changes that touch it: at work, to come, and done. */
export const EntityChangesCard = provideCard('EntityChangesCard');
/** Of any other entity: what changed there lately; nothing where nothing did. */
export const LatelyChangedCard = provideCard('LatelyChangedCard');
/** Of changes: what their file declares. */
export const DeclaredCard = provideCard('DeclaredCard');
/** Of a user: what they have and own. */
export const UserEquipmentCard = provideCard('UserEquipmentCard');
/** Of a group: what it owns, and what it and its members have. */
export const GroupEquipmentCard = provideCard('GroupEquipmentCard');
/** Of a system, component, resource or API: the hardware that it runs on. */
export const HardwareCard = provideCard('HardwareCard');
/** Of a user: which licences they have. */
export const UserLicencesCard = provideCard('UserLicencesCard');
/** Of a group: which licences it has, and which ones it answers for. */
export const GroupLicencesCard = provideCard('GroupLicencesCard');
/** Of a system, component, resource or API: the licences of the software that it uses. */
export const LicencesUsedCard = provideCard('LicencesUsedCard');
/** Of what stands for a place ({@link isParcPlace}): what stands there. */
export const PlaceCard = provideCard('PlaceCard');

/** For the home page: what I have. */
export const MyEquipmentWidget = provideWidget('MyEquipmentWidget');
/** For the home page: warranties, support and lives that end, and returns. */
export const EndsSoonWidget = provideWidget('EndsSoonWidget');

/**
 * Anywhere below the app's router: finds an asset at Ctrl+K or ⌘K. Without it, Parc's own pages have a button for it.
 */
export const QuickFind = parcPlugin.provide(
  createComponentExtension({
    name: 'QuickFind',
    component: {
      lazy: async () => (await import('./quickFind')).QuickFind,
    },
  }),
);
/** For the results of the portal's search: an asset. */
export const AssetResultListItem = provideResult(
  'AssetResultListItem',
  assetDocumentType,
);
/** For the results of the portal's search: a licence. */
export const LicenceResultListItem = provideResult(
  'LicenceResultListItem',
  licenceDocumentType,
);
/** For the results of the portal's search: a software product. */
export const ProductResultListItem = provideResult(
  'ProductResultListItem',
  productDocumentType,
);
/** For the results of the portal's search: a maintenance plan. */
export const MaintenancePlanResultListItem = provideResult(
  'MaintenancePlanResultListItem',
  maintenancePlanDocumentType,
);
/** For the results of the portal's search: a work order. */
export const WorkOrderResultListItem = provideResult(
  'WorkOrderResultListItem',
  workOrderDocumentType,
);
/** For the results of the portal's search: a change. */
export const ChangeResultListItem = provideResult(
  'ChangeResultListItem',
  changeDocumentType,
);

export {
  isParcAsset,
  isParcEntity,
  isParcLicence,
  isParcPlace,
  isParcPlan,
} from './entity/entityFilters';
export { parcApiRef } from './api';
export { parcTranslationRef } from './translation';
