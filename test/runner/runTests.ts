import { LocalPostgres, startThrowawayPostgres } from '@parc/local-postgres';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { JestReport, countTests } from './countTests';

const root = path.resolve(__dirname, '../..');

/** The versions of PostgreSQL that every store is tested on: the oldest that Parc supports, and the newest. */
const majors = [14, 18] as const;

/**
 * Runs every test, on real databases and in a real browser, and ends with a line that counts them all. With arguments,
 * which Jest gets, only the tests that they choose.
 */
export async function runTests(filter: string[]): Promise<void> {
  if (filter.length === 0) buildPages();
  const databases = await startDatabases();
  const reportFile = path.join(
    fs.mkdtempSync(path.join(os.tmpdir(), 'parc-test-')),
    'report.json',
  );
  const end = await runJest(reportFile, filter, databases.env);
  await databases.stop();
  const report = readReport(reportFile);
  fs.rmSync(path.dirname(reportFile), { recursive: true });

  const { passed, failed, lines } = countTests({
    report,
    root,
    end,
    isComplete: filter.length === 0,
  });
  console.log(['', ...lines, `${passed} passed, ${failed} failed`].join('\n'));
  process.exit(failed > 0 ? 1 : 0);
}

/** A browser journey would build them itself; but then its patience would have to last for that too. */
function buildPages(): void {
  execFileSync(
    process.execPath,
    [path.join(root, 'packages/app/bin/build-if-changed.js')],
    { stdio: 'inherit' },
  );
}

/**
 * One server for each version, for the whole run. Where npm has no such version for this platform, the variable may
 * point to another server; that it is missing ends the run, since @backstage/backend-test-utils would silently leave
 * out the tests.
 */
async function startDatabases() {
  const servers = new Array<LocalPostgres>();
  const env: Record<string, string> = {};
  for (const major of majors) {
    const variable = `BACKSTAGE_TEST_DATABASE_POSTGRES${major}_CONNECTION_STRING`;
    if (process.env[variable]) continue;
    const server = await startThrowawayPostgres(major);
    servers.push(server);
    env[variable] = server.connectionString;
  }
  return {
    env,
    stop: () => Promise.all(servers.map(server => server.stop())),
  };
}

function runJest(
  reportFile: string,
  filter: string[],
  databases: Record<string, string>,
): Promise<number | string> {
  const jest = spawn(
    process.execPath,
    [
      // Jest loads packages that are only ES modules, such as the browser's, through this.
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      require.resolve('jest/bin/jest'),
      `--config=${require.resolve('@backstage/cli/config/jest')}`,
      '--ci',
      '--json',
      `--outputFile=${reportFile}`,
      `--testSequencer=${require.resolve('./longestFirst')}`,
      '--maxWorkers=2',
      '--workerIdleMemoryLimit=2GB',
      // No test is about speed: on a busy machine it may take its time, and only one that hangs is to fail.
      '--testTimeout=60000',
      ...filter,
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...databases,
        NODE_ENV: 'test',
        // Not UTC: where midnight is another day in UTC, a date that is taken for an instant shows.
        TZ: 'Europe/Paris',
        // Nothing is to come from Docker where there happens to be one.
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  // Ctrl-C reaches Jest as it reaches us; we stay to stop the databases.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => jest.kill());
  return new Promise(resolve =>
    jest.once('exit', (code, signal) => resolve(signal ?? code ?? 1)),
  );
}

/** Jest writes it last: when Jest was killed, there is none. */
function readReport(reportFile: string): JestReport | undefined {
  return fs.existsSync(reportFile)
    ? JSON.parse(fs.readFileSync(reportFile, 'utf8'))
    : undefined;
}
