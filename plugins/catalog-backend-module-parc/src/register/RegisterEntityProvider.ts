import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { ParcClient } from '@parc/backstage-plugin-parc-common';
import { NounProjection } from './NounProjection';
import { projectedAssets } from './projectedAssets';
import { projectedChanges } from './projectedChanges';
import { projectedLicences } from './projectedLicences';
import { projectedPlans } from './projectedPlans';
import { RegisterProjection } from './RegisterProjection';
import type { ProjectionState, ProjectionStore, Step } from './ProjectionStore';
import {
  readProjectionSettings,
  type ProjectionSettings,
} from './readProjectionSettings';

/** Raised when the entities of unchanged records change with the code: all are projected again. */
const projectionVersion = 4;

/** How long a run goes on with what there is; the next begins an interval later. */
const timeout = { minutes: 1 };

/** One failure is a restart of Parc's backend; so many in a row are worth a line in the log. */
const failuresWorthALine = 5;

/** What the provider needs of the portal. */
export interface RegisterServices {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  lifecycle: RootLifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/**
 * Assets, licences, maintenance plans and changes that are made in the portal, as entities: it follows the register's feed
 * of changes, and reads everything at first start, when the feed says that it must, and now and then to be sure.
 *
 * Every replica tries at each interval, and one at a time has its turn: when one is killed, the next goes on.
 */
export class RegisterEntityProvider implements EntityProvider {
  /** Throws an InputError that names the key of `parc.catalog` that is wrong. */
  static fromConfig(
    services: RegisterServices,
    store: ProjectionStore,
  ): RegisterEntityProvider {
    const settings = readProjectionSettings(services.config);
    const tasks = services.scheduler.createScheduledTaskRunner({
      frequency: settings.interval,
      timeout,
      scope: 'local',
    });
    return new RegisterEntityProvider(
      { ...services, parc: parcAsService(services) },
      store,
      settings,
      tasks,
    );
  }

  private failures = 0;

  constructor(
    private readonly portal: Pick<
      RegisterServices,
      'auth' | 'catalog' | 'lifecycle' | 'logger'
    > & {
      parc: Pick<
        ParcClient,
        | 'assets'
        | 'categories'
        | 'licences'
        | 'allocations'
        | 'maintenancePlans'
        | 'changes'
        | 'feed'
      >;
    },
    private readonly store: ProjectionStore,
    private readonly settings: ProjectionSettings,
    private readonly tasks: SchedulerServiceTaskRunner,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  getProviderName(): string {
    return 'ParcRegister';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.store.prepare();
    // Before all have started, the register would only refuse to be asked.
    this.portal.lifecycle.addStartupHook(() =>
      this.tasks.run({
        id: 'parc-register',
        fn: signal => this.tryToRun(connection, signal),
      }),
    );
  }

  /** Brings the catalog up to date, step by step, until it is or the signal says that time is up. */
  async run(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const { parc } = this.portal;
    const catalog = { ...this.portal, connection };
    const { filters } = this.settings;
    const projection = new RegisterProjection(parc, [
      new NounProjection(projectedAssets(parc, filters.assets), catalog),
      new NounProjection(projectedLicences(parc, filters.licences), catalog),
      new NounProjection(
        projectedPlans(parc, filters.maintenancePlans),
        catalog,
      ),
      new NounProjection(projectedChanges(parc, filters.changes), catalog),
    ]);
    const step = (state: ProjectionState | undefined) =>
      this.step(projection, state);
    for (let hasMore = true; hasMore && !signal.aborted; )
      hasMore = await this.store.inTurn(step);
  }

  private async step(
    projection: RegisterProjection,
    state: ProjectionState | undefined,
  ): Promise<Step> {
    const settings = JSON.stringify([projectionVersion, this.settings.filters]);
    const now = this.clock();
    const begin = async () => ({
      state: await projection.beginPass({ settings }),
      hasMore: true,
    });
    if (!state || state.settings !== settings) return begin();
    const age = now.getTime() - (state.passedAt?.getTime() ?? 0);
    try {
      if (state.pass)
        return { state: await projection.passOn(state, now), hasMore: true };
      return age > this.settings.fullPassMilliseconds
        ? await begin()
        : await projection.follow(state);
    } catch (error) {
      if (!isRefusedCursor(error)) throw error;
      this.portal.logger.info(
        `All records are projected again: ${(error as Error).message}`,
      );
      return { ...(await begin()), hasMore: false };
    }
  }

  private async tryToRun(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await this.run(connection, signal);
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      if (this.failures === failuresWorthALine) {
        this.portal.logger.warn(
          'The catalog cannot follow the register; it goes on when it can',
          error as Error,
        );
      }
    }
  }
}

/** The feed was restored from a dump, or a page of a pass cannot be gone on from. */
function isRefusedCursor(error: unknown): boolean {
  const { statusCode, cause } = error as {
    statusCode?: number;
    cause?: Error;
  };
  return statusCode === 400 && /cursor/i.test(cause?.message ?? '');
}

function parcAsService({ auth, discovery }: RegisterServices): ParcClient {
  const withToken: typeof fetch = async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'parc',
    });
    const headers = { ...init?.headers, Authorization: `Bearer ${token}` };
    return fetch(input, { ...init, headers });
  };
  return new ParcClient({
    discoveryApi: discovery,
    fetchApi: { fetch: withToken },
  });
}
