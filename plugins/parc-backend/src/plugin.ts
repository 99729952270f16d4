import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { DateTime } from 'luxon';
import { registerAssetActions } from './assistants';
import { scheduleApprovals } from './changes';
import { createRegister } from './createRegister';
import { enterDemoChanges, loadDemoEstate } from './demo';
import { encryptKeysAnew, schedulePositions } from './licences';
import { followRegister } from './followRegister';
import { HealthService, HealthStore, healthRoutes } from './health';
import { mountRoutes, toExpressPath } from './http/mountRoutes';
import { openApiRoute } from './http/openApi';
import { readinessServiceRef } from './http/readiness';
import { readJson } from './http/readJson';
import { mountAgents } from './inventory';
import { startImports } from './imports';
import { scheduleWorkOrders } from './maintenance';
import { migrate, newestMigration } from './migrate';
import { NoticeStore } from './notifications';
import {
  RetentionStore,
  scheduleRetention,
  SightingStore,
} from './personalData';
import { addPermissionResources, rulesetsOf } from './permissionResources';
import { readConfig } from './settings';
import { registerRoutes } from './registerRoutes';
import { UsageStore } from './software';
import {
  Access,
  FeedCursorStore,
  followCatalogErrors,
  Instruments,
  OnceStore,
} from './records';

/** The longest body that is read: a bulk call of 10,000 assets, a folder of device types. */
const bodyLimit = '20mb';

/** The backend of Parc: the one place where its parts meet the portal's services. */
export const parcPlugin = createBackendPlugin({
  pluginId: 'parc',
  register(env) {
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        readiness: readinessServiceRef,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        tracing: tracingServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        database,
        permissions,
        permissionsRegistry,
        scheduler,
        ...deps
      }) {
        const settings = readConfig(deps.config);
        const knex = await database.getClient();
        const migrations = resolvePackagePath(
          '@parc/backstage-plugin-parc-backend',
          'migrations',
        );
        await migrate(knex, migrations);

        const access = new Access(permissions, rulesetsOf(permissionsRegistry));
        const clock = () => DateTime.utc();
        const register = createRegister({
          knex,
          access,
          clock,
          settings,
          portal: deps,
        });
        addPermissionResources(permissionsRegistry, register);

        await register.feed.renumberAfterRestore();
        await register.categories.ensureStandard();
        await register.software.prepare();
        if (await loadDemoEstate(register, settings, deps.logger))
          void enterDemoChanges(register, settings, deps.logger);

        const instruments = new Instruments(deps.metrics, deps.tracing);
        const health = new HealthService(
          new HealthStore(knex, await newestMigration(migrations)),
          new FeedCursorStore(knex),
          new NoticeStore(knex),
          register.inventory.reconciliation.queue,
          access,
          clock,
        );
        health.offer(instruments);
        deps.readiness.add('parc', () => health.check());
        deps.readiness.add('licence-keys', () => register.keys.unreadable());

        registerAssetActions(deps.actions, register.assets);
        const routes = [...registerRoutes(register), ...healthRoutes(health)];
        routes.push(openApiRoute(routes));
        mountAgents(register.inventory, {
          ...deps,
          settings: settings.inventory,
          clock,
          instruments,
        });
        deps.httpRouter.use(readJson(bodyLimit));
        deps.httpRouter.use(mountRoutes(routes, { ...deps, instruments }));
        for (const { path, allowsCookie, opensBySecret } of routes) {
          const policyPath = toExpressPath(path);
          if (allowsCookie)
            deps.httpRouter.addAuthPolicy({
              path: policyPath,
              allow: 'user-cookie',
            });
          if (opensBySecret)
            deps.httpRouter.addAuthPolicy({
              path: policyPath,
              allow: 'unauthenticated',
            });
        }

        await followCatalogErrors(deps.events, register.git.sources);
        await scheduler.scheduleTask({
          id: 'read-git',
          frequency: settings.git.interval,
          timeout: { minutes: 30 },
          scope: 'global',
          fn: () => instruments.measurePass(() => register.git.reader.pass()),
        });
        await followRegister({
          register,
          clock,
          settings,
          instruments,
          portal: { ...deps, scheduler },
        });
        await scheduler.scheduleTask({
          id: 'sweep-unattached-files',
          frequency: { hours: 1 },
          timeout: { minutes: 5 },
          scope: 'global',
          // An upload takes minutes; what is a day old and hangs on nothing was broken off.
          fn: () =>
            register.fileStorage.removeUnattached(clock().minus({ days: 1 })),
        });
        await scheduler.scheduleTask({
          id: 'settle-counts',
          frequency: { seconds: 5 },
          timeout: { minutes: 10 },
          scope: 'local',
          fn: signal => register.assets.records.store.settleCounts(signal),
        });
        await schedulePositions(
          { ...deps, scheduler },
          register.positions.service,
        );
        await scheduleWorkOrders(scheduler, register.workOrders.leftAssets);
        await scheduleApprovals(scheduler, register.changes);
        await scheduler.scheduleTask({
          id: 'encrypt-keys-anew',
          frequency: { hours: 1 },
          timeout: { minutes: 30 },
          scope: 'global',
          fn: () => encryptKeysAnew(register.keys, deps.logger),
        });
        await scheduler.scheduleTask({
          id: 'recognise-software',
          frequency: { seconds: 2 },
          timeout: { hours: 1 },
          scope: 'local',
          fn: signal => register.software.recognition.run(signal),
        });
        await scheduler.scheduleTask({
          id: 'keep-maintenance-going',
          frequency: { minutes: 10 },
          timeout: { hours: 1 },
          initialDelay: { minutes: 1 },
          scope: 'global',
          fn: async signal => {
            await register.maintenance.pass.run(signal);
          },
        });
        await scheduler.scheduleTask({
          id: 'forget-idempotency-keys',
          frequency: { hours: 1 },
          timeout: { minutes: 5 },
          scope: 'global',
          fn: () => new OnceStore(knex).forgetOld(),
        });
        await scheduler.scheduleTask({
          id: 'forget-inventory-messages',
          frequency: { hours: 1 },
          timeout: { minutes: 10 },
          scope: 'global',
          fn: () => register.inventory.reconciliation.messages.forgetOld(),
        });
        const stopWorking = register.inventory.startWorking(instruments);
        deps.lifecycle.addShutdownHook(stopWorking);
        await startImports(register.imports, {
          ...deps,
          scheduler,
          instruments,
          clock,
          keep: settings.imports.keep,
        });
        await scheduleRetention(scheduler, {
          personalData: register.personalData,
          store: new RetentionStore(knex),
          sightings: new SightingStore(knex),
          usage: new UsageStore(knex),
          clock,
          ...settings.retention,
        });
      },
    });
  },
});
