import { mockServices } from '@backstage/backend-test-utils';
import { RootHealth, type ReadinessCheck } from './readiness';

describe('readiness', () => {
  let checks: Map<string, ReadinessCheck>;
  let startup: () => void;
  let shutdown: () => void;
  let health: RootHealth;

  beforeEach(() => {
    checks = new Map([['parc', async () => []]]);
    health = new RootHealth(
      mockServices.rootLifecycle.mock({
        addStartupHook: hook => {
          startup = hook;
        },
        addBeforeShutdownHook: hook => {
          shutdown = hook;
        },
      }),
      {
        add: (name, check) => void checks.set(name, check),
        checks: () => checks,
      },
      mockServices.logger.mock(),
      50,
    );
  });

  it('is there between the start and the end, when the checks say so', async () => {
    expect((await health.getReadiness()).status).toBe(503);
    startup();
    expect(await health.getReadiness()).toEqual({
      status: 200,
      payload: { status: 'ok' },
    });
    shutdown();
    expect((await health.getReadiness()).status).toBe(503);
    expect((await health.getLiveness()).status).toBe(200);
  });

  it('is not there without Parc', async () => {
    checks.clear();
    startup();
    expect((await health.getReadiness()).status).toBe(503);
  });

  it('goes with the database, without saying why to everybody, and comes back', async () => {
    startup();
    checks.set('parc', async () => {
      throw new Error('password of parc@db-1 was wrong');
    });
    const { status, payload } = await health.getReadiness();
    expect(status).toBe(503);
    expect(JSON.stringify(payload)).not.toContain('db-1');
    checks.set('parc', async () => []);
    expect((await health.getReadiness()).status).toBe(200);
  });

  it('does not wait for a database that says nothing, nor ask it twice at a time', async () => {
    startup();
    let asked = 0;
    checks.set('parc', () => {
      asked += 1;
      return new Promise(() => {});
    });
    const answers = await Promise.all([
      health.getReadiness(),
      health.getReadiness(),
    ]);
    expect(answers.map(each => each.status)).toEqual([503, 503]);
    expect(asked).toBe(1);
  });

  it('stays with a backlog, and says it', async () => {
    startup();
    checks.set('parc', async () => ['signals: 900 s behind the feed']);
    expect(await health.getReadiness()).toEqual({
      status: 200,
      payload: { status: 'ok', degraded: ['signals: 900 s behind the feed'] },
    });
  });
});
