import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** The number of the advisory lock that a starting backend holds; any that nothing else in Parc's database uses. */
const startLock = 7_272_002;

const startOneAtATimeRef = createServiceRef<{}>({
  id: 'parc.start-one-at-a-time',
  scope: 'root',
});

/**
 * Lets only one backend at a time start on a database: the others wait until its plugins are up. Two that start at the
 * same moment on an empty database, or after an upgrade, would else meet in the migrations of Backstage's catalog and
 * scheduler, and one of them fails. PostgreSQL frees the lock of a backend that is killed.
 */
export const startOneAtATime = createServiceFactory({
  service: startOneAtATimeRef,
  initialization: 'always',
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  async factory({ config, lifecycle, logger }) {
    // Parc's own database, since advisory locks are of one database, and every backend of the portal uses this one.
    const knex = await DatabaseManager.fromConfig(config, {
      rootLifecycle: lifecycle,
      rootLogger: logger,
    })
      .forPlugin('parc', { logger, lifecycle })
      .getClient();
    const connection = await knex.client.acquireConnection();
    const take = `select pg_try_advisory_lock(${startLock}) as taken`;
    const [{ taken }] = (await connection.query(take)).rows;
    if (!taken) {
      logger.info('Waiting for another backend, which is starting');
      await connection.query(`select pg_advisory_lock(${startLock})`);
    }
    lifecycle.addStartupHook(async () => {
      await connection.query(`select pg_advisory_unlock(${startLock})`);
      await knex.client.releaseConnection(connection);
    });
    return {};
  },
});
