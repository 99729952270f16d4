import path from 'node:path';

const demoFolder = path.resolve(__dirname, '../../catalog/demo');

export type PortalConfigOptions = {
  port: number;
  databasePrefix: string;
  /** The demo's company and its YAML, or else only five people, one per role. */
  demoCatalog: boolean;
  /** The equipment that the demo loads into an empty register. */
  demoEstate: boolean;
  /** More folders of YAML. */
  catalogFolders: string[];
};

/** What a portal under test has other than app-config.yaml: its own port and databases, and little patience. */
export function portalConfig({
  port,
  databasePrefix,
  demoCatalog,
  demoEstate,
  catalogFolders,
}: PortalConfigOptions) {
  const baseUrl = `http://localhost:${port}`;
  return {
    app: {
      baseUrl,
      // Of this checkout, wherever its dependencies are installed.
      packageName: path.resolve(__dirname, '../../packages/app'),
      // Copies all pages into the database at each start, for portals that are upgraded under open tabs.
      disableStaticFallbackCache: true,
    },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database: { prefix: databasePrefix },
    },
    catalog: { locations: demoCatalog ? [] : [fourPeople] },
    search: {
      collators: {
        catalog: { schedule: everyTenSeconds },
        parcAssets: { schedule: everyTenSeconds },
      },
    },
    parc: {
      // null hides what app-config.yaml says
      demoEstate: demoEstate ? demoFolder : null,
      git: {
        folders: [...(demoCatalog ? [demoFolder] : []), ...catalogFolders],
        // Each pass asks the catalog for all that it knows of four kinds.
        interval: { seconds: 2 },
      },
    },
  };
}

const everyTenSeconds = {
  // The minutes of app-config.yaml stay when they are not said.
  frequency: { minutes: 0, seconds: 10 },
  // A backend that is killed while it makes an index keeps the others from it so long.
  timeout: { minutes: 1 },
  initialDelay: { seconds: 3 },
};

const fourPeople = {
  type: 'file',
  target: path.join(__dirname, 'people.yaml'),
  rules: [{ allow: ['User', 'Group'] }],
};
