const inAnHour = {
  frequency: { hours: 1 },
  timeout: { minutes: 1 },
  initialDelay: { hours: 1 },
};

/** All that the portal's search collects, which takes half of the machine among 100,000 assets. */
const collators = [
  'catalog',
  'parcAssets',
  'parcLicences',
  'parcProducts',
  'parcMaintenancePlans',
  'parcWorkOrders',
  'parcChanges',
];

/** Nothing in the background that would be measured too. */
export const quietConfig = {
  parc: {
    git: { interval: { hours: 1 } },
    catalog: {
      assets: { filter: [] },
      licences: { filter: [] },
      maintenancePlans: { filter: [] },
      changes: { filter: [] },
    },
  },
  search: {
    collators: Object.fromEntries(
      collators.map(each => [each, { schedule: inAnHour }]),
    ),
  },
};
