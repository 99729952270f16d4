import Devices from '@material-ui/icons/Devices';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { assetDocumentType } from '@parc/backstage-plugin-parc-common';
import { QuickFind } from './quickFind';
import { AssetsTypeName } from './search';

/** What the portal's search shows of assets, and quick find. */
export const searchExtensions = [
  SearchResultListItemBlueprint.make({
    name: 'assets',
    params: {
      predicate: result => result.type === assetDocumentType,
      component: async () => (await import('./search')).AssetResultListItem,
      icon: <Devices />,
    },
  }),
  SearchFilterResultTypeBlueprint.make({
    name: 'assets',
    params: {
      value: assetDocumentType,
      // The page shows it as it is: an element speaks the reader's language.
      name: (<AssetsTypeName />) as unknown as string,
      icon: <Devices />,
    },
  }),
  AppRootElementBlueprint.make({
    name: 'quick-find',
    params: { element: <QuickFind /> },
  }),
];
