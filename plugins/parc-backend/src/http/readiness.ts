import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type LoggerService,
  type RootHealthService,
  type RootLifecycleService,
} from '@backstage/backend-plugin-api';

/** Says what does not work as well as it should; throws when nothing works. */
export type ReadinessCheck = () => Promise<string[]>;

/** How long a check may take. A database that is cut off by the network does not answer at all. */
const patienceMilliseconds = 3_000;

/** What is asked before the backend calls itself ready. */
export interface Readiness {
  add(name: string, check: ReadinessCheck): void;
  checks(): ReadonlyMap<string, ReadinessCheck>;
}

/** Where plugins say how they are; one for the whole backend. */
export const readinessServiceRef = createServiceRef<Readiness>({
  id: 'parc.readiness',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: (): Readiness => {
        const checks = new Map<string, ReadinessCheck>();
        return {
          add: (name, check) => void checks.set(name, check),
          checks: () => checks,
        };
      },
    }),
});

/**
 * Makes `GET /.backstage/health/v1/readiness` know Parc's database: 503 while it does not answer. A backlog is only said:
 * another replica would have the same.
 */
export const readinessServiceFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
    readiness: readinessServiceRef,
  },
  factory: ({ lifecycle, logger, readiness }) =>
    new RootHealth(lifecycle, readiness, logger),
});

type Health = Awaited<ReturnType<RootHealthService['getReadiness']>>;

/** Ready as Backstage means it, and by the checks. */
export class RootHealth implements RootHealthService {
  private state: 'starting' | 'up' | 'stopping' = 'starting';
  private asking: Promise<Health> | undefined;
  private wasReady = true;

  constructor(
    lifecycle: RootLifecycleService,
    private readonly readiness: Readiness,
    private readonly logger: LoggerService,
    private readonly patience = patienceMilliseconds,
  ) {
    lifecycle.addStartupHook(() => {
      this.state = 'up';
    });
    lifecycle.addBeforeShutdownHook(() => {
      this.state = 'stopping';
    });
  }

  async getLiveness(): Promise<Health> {
    return { status: 200, payload: { status: 'ok' } };
  }

  /** Who asks while somebody else waits for the answer gets the same: probes do not pile up. */
  async getReadiness(): Promise<Health> {
    if (this.state === 'starting')
      return notReady('Backend has not started yet');
    if (this.state === 'stopping') return notReady('Backend is shutting down');
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<Health> {
    const checks = [...this.readiness.checks()];
    if (checks.length === 0) return notReady('Parc has not started');
    try {
      const warnings = await Promise.all(
        checks.map(([name, check]) => this.inTime(name, check)),
      );
      this.wasReady = true;
      const degraded = warnings.flat();
      return {
        status: 200,
        payload: { status: 'ok', ...(degraded.length ? { degraded } : {}) },
      };
    } catch (error) {
      if (this.wasReady) this.logger.error('Not ready', error as Error);
      this.wasReady = false;
      // Anybody may ask: why is for the log.
      return notReady('The database does not answer as it should');
    }
  }

  private async inTime(name: string, check: ReadinessCheck): Promise<string[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${name} took longer than ${this.patience} ms`)),
        this.patience,
      );
    });
    try {
      return await Promise.race([check(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function notReady(message: string): Health {
  return { status: 503, payload: { status: 'error', message } };
}
