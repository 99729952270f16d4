const inAnHour = {
  frequency: { hours: 1 },
  timeout: { minutes: 1 },
  initialDelay: { hours: 1 },
};

/** Nothing in the background that would be measured too. */
export const quietConfig = {
  parc: {
    git: { interval: { hours: 1 } },
    catalog: { assets: { filter: [] }, changes: { filter: [] } },
  },
  search: {
    collators: {
      catalog: { schedule: inAnHour },
      // All assets, again and again: among 100,000 this took half of the machine.
      parcAssets: { schedule: inAnHour },
      parcChanges: { schedule: inAnHour },
    },
  },
};
