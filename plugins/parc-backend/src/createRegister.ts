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
  calendars,
  categories,
  changeModels,
  changes,
  licences,
  locations,
  maintenancePlans,
  models,
  positions,
  products,
  suppliers,
  windows,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { Duration, type DateTime } from 'luxon';
import { AssetService } from './assets';
import { createCalendars, type Calendars } from './calendars';
import { createChanges, type Changes } from './changes';
import { createCalendarFeeds } from './createCalendarFeeds';
import { createGit, type Git } from './createGit';
import { declaredNouns } from './declaredNouns';
import { createImports, type Imports } from './imports';
import { createInventory, type InventoryServices } from './inventory';
import { createLicences, type LicenceServices } from './licences';
import { LocationService } from './locations';
import { createMaintenance, type MaintenanceServices } from './maintenance';
import { CategoryService, createModels, DeviceTypeImport } from './models';
import {
  DownloadStore,
  PersonalDataService,
  PersonalDataStore,
  SightingStore,
} from './personalData';
import type { ParcSettings } from './settings';
import {
  AttachmentService,
  type CalendarFeedService,
  FeedService,
  FeedStore,
  PostgresFileStorage,
  ProblemService,
  ProblemStore,
  Tables,
  ViewService,
  ViewStore,
  type Access,
  type Database,
  type Ground,
  type RecordService,
} from './records';
import { QuickFindService } from './quickFind';
import { createSoftware, type Software } from './software';
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
export interface Register
  extends LicenceServices,
    Calendars,
    MaintenanceServices {
  knex: Database;
  locations: LocationService;
  suppliers: RecordService;
  categories: CategoryService;
  models: RecordService;
  deviceTypes: DeviceTypeImport;
  assets: AssetService;
  software: Software;
  quickFind: QuickFindService;
  assetAttachments: AttachmentService;
  licenceAttachments: AttachmentService;
  changes: Changes;
  workOrderAttachments: AttachmentService;
  changeAttachments: AttachmentService;
  calendarFeeds: CalendarFeedService;
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
      calendars,
      windows,
      maintenancePlans,
      workOrders,
      changeModels,
      changes,
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
      logger: portal.logger,
    },
    assetService.records,
    {
      keys: settings.licences.keys,
      unusedAfter: Duration.fromObject(settings.licences.unusedAfter),
    },
  );
  const planning = createCalendars(
    {
      ...ground,
      locations: basis.locations,
      companyTimeZone: settings.companyTimeZone,
    },
    portal,
  );
  const upkeep = createMaintenance(
    {
      ...ground,
      ...planning,
      locations: basis.locations,
      assets: assetService.records,
      companyTimeZone: settings.companyTimeZone,
      logger: portal.logger,
    },
    { portal, settings: settings.maintenance },
  );
  const changing = createChanges(
    {
      ...ground,
      windows: planning.windows,
      scheduledOrders: upkeep.workOrders.scheduled,
      assets: assetService.records,
      companyTimeZone: settings.companyTimeZone,
    },
    settings.changes,
    portal,
  );
  const fileStorage = new PostgresFileStorage(knex, [
    'record_files',
    'imports',
  ]);
  const attachmentsOf = (records: RecordService) =>
    new AttachmentService(ground, records, fileStorage, settings.files);
  const git = createGit(
    declaredNouns({
      ...basis,
      ...licensing,
      products: software.products.records,
      assets: assetService.records,
      plans: upkeep.maintenance.plans,
      changing,
      today: () => clock().setZone(settings.companyTimeZone),
    }),
    settings,
    { knex, ...portal },
  );
  return {
    ...basis,
    ...licensing,
    ...planning,
    ...upkeep,
    changes: changing,
    workOrderAttachments: attachmentsOf(upkeep.workOrders.orders.records),
    changeAttachments: attachmentsOf(changing.changes.records),
    calendarFeeds: createCalendarFeeds(
      {
        ...ground,
        ...basis,
        ...licensing,
        ...planning,
        ...upkeep,
        changes: changing,
      },
      settings,
      portal,
    ),
    licenceAttachments: attachmentsOf(licensing.licences.records),
    deviceTypes: new DeviceTypeImport(ground, basis.models),
    assets: assetService,
    software,
    quickFind: new QuickFindService(assetService),
    tables: ground.tables,
    fileStorage,
    assetAttachments: attachmentsOf(assetService.records),
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
        planning.calendars.records,
        planning.windows.records,
        upkeep.maintenance.plans.records,
        changing.changes.records,
      ],
      fileStorage,
      {
        ...settings.imports,
        leaseSeconds: 15,
        timeZone: settings.companyTimeZone,
        logger: portal.logger,
      },
    ),
    git,
  };
}
