import { coreServices, createBackendPlugin, resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  assetPermissions,
  assets,
  categories,
  locations,
  models,
  parcPermissions,
  suppliers,
} from '@parc/backstage-plugin-parc-common';
import express from 'express';
import { DateTime } from 'luxon';
import {
  assetPermissionRules,
  assetResourceRef,
  assetRoutes,
  AssetService,
  loadForPermissions,
} from './assets';
import { mountRoutes } from './http/mountRoutes';
import { openApiRoute } from './http/openApi';
import type { Route } from './http/route';
import { LocationService } from './locations';
import { migrate } from './migrate';
import { CategoryService, createModels } from './models';
import { readConfig } from './readConfig';
import {
  Access,
  feedRoutes,
  FeedStore,
  OnceStore,
  readRoutes,
  Tables,
  writeRoutes,
  type Ground,
} from './records';
import { createSuppliers } from './suppliers';

/** The longest body that is read: a bulk call of 10,000 assets, a folder of device types. */
const bodyLimit = '20mb';

/** The backend of Parc: the one place where its parts are put together. */
export const parcPlugin = createBackendPlugin({
  pluginId: 'parc',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
      },
      async init(deps) {
        const settings = readConfig(deps.config);
        const knex = await deps.database.getClient();
        await migrate(knex, resolvePackagePath('@parc/backstage-plugin-parc-backend', 'migrations'));

        const access = new Access(deps.permissions, () =>
          deps.permissionsRegistry.getPermissionRuleset(assetResourceRef),
        );
        const ground: Ground = {
          knex,
          tables: new Tables([locations, suppliers, categories, models, assets]),
          access,
          clock: () => DateTime.utc(),
          statementTimeoutMilliseconds: settings.statementTimeoutMilliseconds,
        };
        const locationService = new LocationService(ground);
        const supplierRecords = createSuppliers(ground);
        const categoryService = new CategoryService(ground);
        const modelRecords = createModels(ground);
        const assetService = new AssetService({
          ...ground,
          locations: locationService,
          categories: categoryService,
          models: modelRecords,
          companyTimeZone: settings.companyTimeZone,
        });
        const feed = new FeedStore(knex);

        deps.permissionsRegistry.addResourceType({
          resourceRef: assetResourceRef,
          permissions: [...assetPermissions],
          rules: assetPermissionRules,
          getResources: refs => loadForPermissions(assetService, categoryService, refs),
        });
        deps.permissionsRegistry.addPermissions(
          parcPermissions.filter(each => each.type === 'basic'),
        );

        await feed.renumberAfterRestore();
        await categoryService.ensureStandard();

        const routes: Route[] = [
          ...[locationService.records, supplierRecords, categoryService.records, modelRecords].flatMap(
            records => [...readRoutes(records), ...writeRoutes(records)],
          ),
          ...assetRoutes(assetService),
          ...feedRoutes(feed, access),
        ];
        routes.push(openApiRoute(routes));
        deps.httpRouter.use(express.json({ limit: bodyLimit, strict: true }));
        deps.httpRouter.use(mountRoutes(routes, deps.httpAuth));

        await deps.scheduler.scheduleTask({
          id: 'forget-idempotency-keys',
          frequency: { hours: 1 },
          timeout: { minutes: 5 },
          scope: 'global',
          fn: () => new OnceStore(knex).forgetOld(),
        });
      },
    });
  },
});
