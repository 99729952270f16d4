import Apps from '@material-ui/icons/Apps';
import Build from '@material-ui/icons/Build';
import Devices from '@material-ui/icons/Devices';
import EventNote from '@material-ui/icons/EventNote';
import SwapHoriz from '@material-ui/icons/SwapHoriz';
import VpnKey from '@material-ui/icons/VpnKey';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  assetDocumentType,
  assets,
  changeDocumentType,
  changes,
  licenceDocumentType,
  licences,
  maintenancePlanDocumentType,
  maintenancePlans,
  productDocumentType,
  products,
  workOrderDocumentType,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { QuickFind } from './quickFind';
import { NounTypeName } from './search';

const found = [
  {
    name: 'assets',
    noun: assets,
    type: assetDocumentType,
    icon: <Devices />,
    item: 'AssetResultListItem',
  },
  {
    name: 'licences',
    noun: licences,
    type: licenceDocumentType,
    icon: <VpnKey />,
    item: 'LicenceResultListItem',
  },
  {
    name: 'products',
    noun: products,
    type: productDocumentType,
    icon: <Apps />,
    item: 'ProductResultListItem',
  },
  {
    name: 'maintenance-plans',
    noun: maintenancePlans,
    type: maintenancePlanDocumentType,
    icon: <EventNote />,
    item: 'MaintenancePlanResultListItem',
  },
  {
    name: 'work-orders',
    noun: workOrders,
    type: workOrderDocumentType,
    icon: <Build />,
    item: 'WorkOrderResultListItem',
  },
  {
    name: 'changes',
    noun: changes,
    type: changeDocumentType,
    icon: <SwapHoriz />,
    item: 'ChangeResultListItem',
  },
] as const;

/** What the portal's search shows of assets, licences, products, maintenance and changes, and quick find. */
export const searchExtensions = [
  ...found.flatMap(({ name, noun, type, icon, item }) => [
    SearchResultListItemBlueprint.make({
      name,
      params: {
        predicate: result => result.type === type,
        component: async () => (await import('./search'))[item],
        icon,
      },
    }),
    SearchFilterResultTypeBlueprint.make({
      name,
      params: {
        value: type,
        // The page shows it as it is: an element speaks the reader's language.
        name: (<NounTypeName noun={noun} />) as unknown as string,
        icon,
      },
    }),
  ]),
  AppRootElementBlueprint.make({
    name: 'quick-find',
    params: { element: <QuickFind /> },
  }),
];
