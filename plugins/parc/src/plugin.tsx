import Assessment from '@material-ui/icons/Assessment';
import Devices from '@material-ui/icons/Devices';
import Laptop from '@material-ui/icons/LaptopMac';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { ParcClient } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from './api';
import { entityExtensions } from './entityExtensions';
import { homeExtensions } from './homeExtensions';
import { mayAccess } from './mayAccess';
import { assetsRouteRef, myEquipmentRouteRef, rootRouteRef } from './routes';
import { searchExtensions } from './searchExtensions';

const parcApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: parcApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ParcClient(options),
    }),
});

const parcPage = PageBlueprint.make({
  if: mayAccess,
  params: {
    path: '/parc',
    title: 'IT estate',
    icon: <Assessment fontSize="inherit" />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () => import('./shell').then(({ ParcPage }) => <ParcPage />),
  },
});

const assetsPage = PageBlueprint.make({
  name: 'assets',
  if: mayAccess,
  params: {
    path: '/parc/assets',
    title: 'Assets',
    icon: <Devices fontSize="inherit" />,
    routeRef: assetsRouteRef,
    noHeader: true,
    loader: () => import('./shell').then(({ AssetsEntry }) => <AssetsEntry />),
  },
});

const myEquipmentPage = PageBlueprint.make({
  name: 'my-equipment',
  if: mayAccess,
  params: {
    path: '/parc/my-equipment',
    title: 'My equipment',
    icon: <Laptop fontSize="inherit" />,
    routeRef: myEquipmentRouteRef,
    noHeader: true,
    loader: () =>
      import('./shell').then(({ MyEquipmentEntry }) => <MyEquipmentEntry />),
  },
});

/** Parc for portals on Backstage's new frontend system. */
export const parcPlugin = createFrontendPlugin({
  pluginId: 'parc',
  title: 'Parc',
  icon: <Devices fontSize="inherit" />,
  routes: {
    root: rootRouteRef,
    assets: assetsRouteRef,
    myEquipment: myEquipmentRouteRef,
  },
  extensions: [
    parcApi,
    parcPage,
    assetsPage,
    myEquipmentPage,
    ...entityExtensions,
    ...homeExtensions,
    ...searchExtensions,
  ],
});
