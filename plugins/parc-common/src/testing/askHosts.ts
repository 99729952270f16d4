import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A machine of which the answers must not depend: its zone, and what its clock shows. */
const hosts = [
  'UTC',
  'America/Los_Angeles',
  'Europe/Paris',
  'Asia/Tokyo',
].flatMap(zone =>
  ['2026-01-15T11:00:00Z', '2026-07-15T11:00:00Z'].map(clock => ({
    zone,
    clock,
  })),
);

/**
 * What `answers()` of a module gives in four time zones of the host, in winter and in summer. Each is a process of its
 * own: a process keeps the zone that it began with. Answers pass as JSON.
 */
export async function askHosts<Answers>(module: string) {
  return Promise.all(
    hosts.map(async ({ zone, clock }) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--require', transform, '--eval', program, clock, module],
        { env: { ...process.env, TZ: zone } },
      );
      return {
        host: `${zone} ${clock}`,
        answers: JSON.parse(stdout) as Answers,
      };
    }),
  );
}

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** Stops the clock, then asks. */
const program = `
  const [, clock, file] = process.argv;
  const now = Date.parse(clock);
  globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length > 0 ? given : [now])); }
    static now() { return now; }
  };
  process.stdout.write(JSON.stringify(require(file).answers()));
`;
