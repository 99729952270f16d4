import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(__dirname, '../..');

export type PortalConfigOptions = {
  port: number;
  databasePrefix: string;
  /** The demo's company and its YAML, or else only four people, one per role. */
  demoCatalog: boolean;
  /** The equipment that the demo loads into an empty register. */
  demoEstate: boolean;
  /** More folders of YAML. */
  catalogFolders: string[];
};

const ALL_KINDS = [
  'User',
  'Group',
  'System',
  'Component',
  'API',
  'Resource',
  'Domain',
  'HardwareAsset',
  'Licence',
  'MaintenancePlan',
  'ChangeRecord',
];

/** What a portal under test has other than app-config.yaml: its own port and databases, and little patience. */
export function portalConfig({
  port,
  databasePrefix,
  demoCatalog,
  demoEstate,
  catalogFolders,
}: PortalConfigOptions) {
  const baseUrl = `http://localhost:${port}`;
  const companyLocations = demoCatalog
    ? readDemoLocations()
    : [toLocation(path.join(__dirname, 'people.yaml'))];
  return {
    app: {
      baseUrl,
      // Copies all pages into the database at each start, for portals that are upgraded under open tabs.
      disableStaticFallbackCache: true,
    },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database: { prefix: databasePrefix },
    },
    catalog: {
      processingInterval: { seconds: 1 },
      locations: [
        ...companyLocations,
        ...catalogFolders.map(folder =>
          toLocation(path.join(folder, '**/*.yaml')),
        ),
      ],
    },
    search: {
      collators: {
        catalog: {
          schedule: {
            frequency: { seconds: 10 },
            timeout: { minutes: 1 },
            initialDelay: { seconds: 3 },
          },
        },
      },
    },
    parc: { demoEstate, git: { interval: { seconds: 1 } } },
  };
}

function toLocation(target: string) {
  return { type: 'file', target, rules: [{ allow: ALL_KINDS }] };
}

function readDemoLocations(): object[] {
  const appConfig = readFileSync(path.join(root, 'app-config.yaml'), 'utf8');
  return parse(appConfig).catalog.locations;
}
