import type {
  AuditorService,
  AuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  allocations,
  assets,
  categories,
  licences,
  locations,
  models,
  positions,
  products,
  suppliers,
} from '@parc/backstage-plugin-parc-common';
import { Duration, type DateTime } from 'luxon';
import { assetGit, assetRoutes, AssetService } from './assets';
import { createGit, type Git } from './createGit';
import type { Route } from './http/route';
import { createImports, importRoutes, type Imports } from './imports';
import {
  createInventory,
  inventoryRoutes,
  type InventoryServices,
} from './inventory';
import {
  allocationRoutes,
  createLicences,
  keyRoutes,
  LicenceCalendar,
  createPositions,
  licenceFileRoutes,
  licenceGit,
  licenceRoutes,
  positionRoutes,
  reclaimRoutes,
  renewalRoutes,
  RenewalService,
  type LicenceServices,
  type Positions,
} from './licences';
import { LocationService } from './locations';
import {
  CategoryService,
  createModels,
  DeviceTypeImport,
  modelRoutes,
} from './models';
import {
  DownloadStore,
  personalDataRoutes,
  PersonalDataService,
  PersonalDataStore,
  SightingStore,
} from './personalData';
import type { ParcSettings } from './readConfig';
import {
  AttachmentService,
  attachmentRoutes,
  calendarFeedRoutes,
  CalendarFeedService,
  CalendarFeedStore,
  feedRoutes,
  FeedService,
  FeedStore,
  PostgresFileStorage,
  problemRoutes,
  ProblemService,
  ProblemStore,
  readRoutes,
  Tables,
  viewRoutes,
  ViewService,
  ViewStore,
  writeRoutes,
  type Access,
  type Database,
  type Ground,
  type RecordService,
} from './records';
import { quickFindRoutes, QuickFindService } from './quickFind';
import {
  createSoftware,
  softwareRoutes,
  usageRoutes,
  UsageService,
  UsageStore,
  type Software,
} from './software';
import { createSuppliers } from './suppliers';

/** What the register needs of the portal. */
export interface RegisterOptions {
  knex: Database;
  access: Access;
  clock: () => DateTime;
  settings: ParcSettings;
  portal: {
    catalog: CatalogService;
    auth: AuthService;
    auditor: AuditorService;
    logger: LoggerService;
    userInfo: UserInfoService;
  };
}

/** The services of Parc, put together. */
export interface Register extends LicenceServices {
  knex: Database;
  locations: LocationService;
  suppliers: RecordService;
  categories: CategoryService;
  models: RecordService;
  deviceTypes: DeviceTypeImport;
  assets: AssetService;
  software: Software;
  quickFind: QuickFindService;
  products: RecordService;
  assetAttachments: AttachmentService;
  licenceAttachments: AttachmentService;
  renewals: RenewalService;
  positions: Positions;
  calendarFeeds: CalendarFeedService;
  usage: UsageService;
  fileStorage: PostgresFileStorage;
  views: ViewService;
  feed: FeedService;
  problems: ProblemService;
  personalData: PersonalDataService;
  inventory: InventoryServices;
  imports: Imports;
  git: Git;
  tables: Tables;
}

/** Puts the services together, each from those before it. */
export function createRegister({
  knex,
  access,
  clock,
  settings,
  portal,
}: RegisterOptions): Register {
  const ground: Ground = {
    knex,
    tables: new Tables([
      locations,
      suppliers,
      categories,
      models,
      assets,
      products,
      licences,
      allocations,
      positions,
    ]),
    access,
    clock,
    statementTimeoutMilliseconds: settings.statementTimeoutMilliseconds,
  };
  const basis = {
    knex,
    locations: new LocationService(ground),
    suppliers: createSuppliers(ground),
    categories: new CategoryService(ground),
    models: createModels(ground),
  };
  const assetService = new AssetService({
    ...ground,
    ...basis,
    companyTimeZone: settings.companyTimeZone,
  });
  const software = createSoftware({
    ...ground,
    assets: assetService.records,
    logger: portal.logger,
  });
  const licensing = createLicences(
    {
      ...ground,
      products: software.products.records,
      companyTimeZone: settings.companyTimeZone,
      overAllocation: settings.licences.overAllocation,
    },
    assetService.records,
    {
      keys: settings.licences.keys,
      unusedAfter: Duration.fromObject(settings.licences.unusedAfter),
    },
  );
  const fileStorage = new PostgresFileStorage(knex, [
    'record_files',
    'imports',
  ]);
  const git = createGit(
    [
      [assetService.records, assetGit],
      [
        licensing.licences.records,
        licenceGit({
          licences: licensing.licences,
          allocations: licensing.allocations.records,
          products: software.products.records,
          assets: assetService.records,
          today: () => clock().setZone(settings.companyTimeZone),
        }),
      ],
    ],
    settings,
    { knex, ...portal },
  );
  return {
    ...basis,
    ...licensing,
    products: software.products.records,
    positions: createPositions(
      {
        ...ground,
        companyTimeZone: settings.companyTimeZone,
        logger: portal.logger,
      },
      licensing.licences.records,
      assetService.records,
    ),
    renewals: new RenewalService(
      licensing.licences.records,
      clock,
      settings.companyTimeZone,
    ),
    calendarFeeds: new CalendarFeedService({
      store: new CalendarFeedStore(knex),
      sources: [
        new LicenceCalendar(
          licensing.licences.records.store,
          settings.notifications.language,
        ),
      ],
      access,
      clock,
      ...settings,
      portal,
    }),
    usage: new UsageService(
      new UsageStore(knex),
      ground.tables,
      assetService.records,
      access,
      clock,
    ),
    licenceAttachments: new AttachmentService(
      ground,
      licensing.licences.records,
      fileStorage,
      settings.files,
    ),
    deviceTypes: new DeviceTypeImport(ground, basis.models),
    assets: assetService,
    software,
    quickFind: new QuickFindService(assetService),
    tables: ground.tables,
    fileStorage,
    assetAttachments: new AttachmentService(
      ground,
      assetService.records,
      fileStorage,
      settings.files,
    ),
    views: new ViewService(
      new ViewStore(knex),
      access,
      portal.userInfo,
      clock,
      ground.tables.nouns().map(each => each.plural),
    ),
    feed: new FeedService(new FeedStore(knex), access),
    problems: new ProblemService(
      new ProblemStore(knex, ground.tables),
      git.reader,
      access,
    ),
    personalData: new PersonalDataService(
      ground,
      new PersonalDataStore(knex),
      new DownloadStore(knex),
      new SightingStore(knex),
      portal,
    ),
    inventory: createInventory({
      ...ground,
      settings: settings.inventory,
      assets: assetService,
      models: basis.models,
      logger: portal.logger,
    }),
    imports: createImports(
      ground,
      [
        assetService.records,
        basis.locations.records,
        basis.suppliers,
        basis.categories.records,
        basis.models,
        software.products.records,
        licensing.licences.records,
        licensing.allocations.records,
      ],
      fileStorage,
      { ...settings.imports, leaseSeconds: 15, logger: portal.logger },
    ),
    git,
  };
}

/** All routes below `/api/parc`, but that of their own document. */
export function registerRoutes(register: Register): Route[] {
  const {
    locations: places,
    suppliers: sellers,
    categories: kinds,
    models: modelRecords,
  } = register;
  return [
    ...[
      places.records,
      sellers,
      kinds.records,
      modelRecords,
      register.products,
    ].flatMap(records => [...readRoutes(records), ...writeRoutes(records)]),
    ...modelRoutes(register.deviceTypes),
    ...assetRoutes(register.assets),
    ...softwareRoutes(register.software),
    ...attachmentRoutes(register.assetAttachments),
    ...licenceFileRoutes(register.licenceFile),
    ...licenceRoutes(register.licences),
    ...allocationRoutes(register.allocations),
    ...keyRoutes(register.keys),
    ...reclaimRoutes(register.reclaim, register.allocations),
    ...attachmentRoutes(register.licenceAttachments),
    ...renewalRoutes(register.renewals),
    ...positionRoutes(register.positions),
    ...calendarFeedRoutes(register.calendarFeeds),
    ...usageRoutes(register.usage),
    ...viewRoutes(register.views),
    ...problemRoutes(register.problems),
    ...feedRoutes(register.feed),
    ...quickFindRoutes(register.quickFind),
    ...personalDataRoutes(register.personalData),
    ...inventoryRoutes(register.inventory),
    ...importRoutes(register.imports.service),
  ];
}
