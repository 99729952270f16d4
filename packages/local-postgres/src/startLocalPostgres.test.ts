import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findServerUser } from './ServerUser';
import { LocalPostgres, startLocalPostgres } from './startLocalPostgres';

jest.setTimeout(60_000);

let template: string;
let temporary: string;
let dataDir: string;
const toStop = new Array<() => unknown>();

// A new database takes more than a second: most tests take a copy of this one.
beforeAll(async () => {
  template = fs.mkdtempSync(path.join(os.tmpdir(), 'parc-template-'));
  dataDir = path.join(template, 'postgres');
  await (await start()).stop();
});

afterAll(() => fs.rmSync(template, { recursive: true }));

beforeEach(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'parc-local-postgres-'));
  dataDir = path.join(temporary, 'postgres');
});

afterEach(async () => {
  for (const stop of toStop.splice(0)) await stop();
  fs.rmSync(temporary, { recursive: true, force: true });
});

describe('startLocalPostgres', () => {
  it('still has after a restart what was entered before', async () => {
    copyTemplate();
    const first = await start();
    await query(first, 'create table laptop (tag text)');
    await query(first, `insert into laptop values ('LT-2024-0001')`);
    await first.stop();

    const second = await start();
    expect(await query(second, 'table laptop')).toEqual([
      { tag: 'LT-2024-0001' },
    ]);
    expect(second.port).toBe(first.port);
  });

  it('lets in nobody without the password, which only its owner can read', async () => {
    copyTemplate();
    const server = await start();
    await expect(query({ ...server, password: 'guess' })).rejects.toThrow(
      'password authentication failed',
    );
    expect(
      fs.statSync(path.join(dataDir, 'password')).mode.toString(8),
    ).toMatch(/600$/);
    expect(await query(server, 'show listen_addresses')).toEqual([
      { listen_addresses: '127.0.0.1' },
    ]);
  });

  it('brings the extensions and collations that Parc uses', async () => {
    copyTemplate();
    const server = await start();
    await query(server, 'create extension pg_trgm');
    await query(server, 'create extension btree_gist');
    await query(
      server,
      `create collation natural_order (provider = icu, locale = 'und-u-kn-true')`,
    );
    expect(
      await query(
        server,
        `select 'B2' < 'B10' collate natural_order as is_natural`,
      ),
    ).toEqual([{ is_natural: true }]);
    expect(await query(server, `select lower('ÉCRAN')`)).toEqual([
      { lower: 'écran' },
    ]);
  });

  it('refuses the port that it was told to use when that is taken', async () => {
    copyTemplate();
    const port = await takePort();
    await expect(startLocalPostgres({ dataDir, port })).rejects.toThrow(
      `Port ${port}, which PostgreSQL was told to listen on, is taken`,
    );
  });

  it('takes another port when the one of last time is taken', async () => {
    copyTemplate();
    const taken = await takePort();
    fs.writeFileSync(path.join(dataDir, 'port'), String(taken));

    const server = await start();
    expect(server.port).not.toBe(taken);
    expect(await query(server)).toEqual([{ answer: 1 }]);
  });

  it('says which folder cannot be written', async () => {
    fs.writeFileSync(dataDir, 'a file, not a folder');
    await expect(
      startLocalPostgres({ dataDir: path.join(dataDir, 'below') }),
    ).rejects.toThrow(`${dataDir}/below, which cannot be written`);
  });

  it('starts over when the first start was killed while it made the database', async () => {
    const starter = spawnStarter();
    await until(() => unfinished().length > 0);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    expect(fs.existsSync(path.join(dataDir, 'cluster'))).toBe(false);

    expect(await query(await start())).toEqual([{ answer: 1 }]);
    expect(unfinished()).toEqual([]);
  });

  it('leaves the database of a newer version alone', async () => {
    copyTemplate();
    fs.writeFileSync(path.join(dataDir, 'cluster', 'PG_VERSION'), '19\n');
    const before = listing(dataDir);

    await expect(startLocalPostgres({ dataDir })).rejects.toThrow(
      'was made by PostgreSQL 19, and PostgreSQL 18 cannot open it. Nothing was changed',
    );
    expect(listing(dataDir)).toEqual(before);
  });

  it.each(['cluster/global/pg_control', 'cluster/PG_VERSION', 'password'])(
    'leaves a database without its %s alone',
    async missing => {
      copyTemplate();
      fs.rmSync(path.join(dataDir, missing));
      const before = listing(dataDir);

      await expect(startLocalPostgres({ dataDir })).rejects.toThrow(
        `is incomplete: ${missing} is missing. Nothing was changed`,
      );
      expect(listing(dataDir)).toEqual(before);
    },
  );

  it('leaves a folder alone that holds something else', async () => {
    fs.mkdirSync(dataDir);
    fs.writeFileSync(path.join(dataDir, 'holiday.jpg'), '');
    await expect(startLocalPostgres({ dataDir })).rejects.toThrow(
      'holds something that Parc did not put there (holiday.jpg)',
    );
    expect(fs.readdirSync(dataDir)).toEqual(['holiday.jpg']);
  });

  it('refuses a folder that is in use, and does not disturb its user', async () => {
    copyTemplate();
    const first = await start();
    await expect(startLocalPostgres({ dataDir })).rejects.toThrow(
      'is in use: Parc, or a test, runs on it already',
    );
    expect(await query(first)).toEqual([{ answer: 1 }]);
  });

  it('leaves no server behind when its starter is killed, nor loses what was committed', async () => {
    copyTemplate();
    const starter = spawnStarter();
    const orphan = await readServer(starter);
    await query(orphan, 'create table kept as select 1 as answer');
    starter.kill('SIGKILL');
    await once(starter, 'exit');

    const next = await start();
    expect(await query(next, 'table kept')).toEqual([{ answer: 1 }]);
  });

  it('stops with its starter when that gets a signal and does nothing about it', async () => {
    copyTemplate();
    const starter = spawnStarter();
    const server = await readServer(starter);
    starter.kill('SIGTERM');
    const pidFile = path.join(clusterDir(), 'postmaster.pid');
    await until(() => !fs.existsSync(pidFile));
    await expect(query(server)).rejects.toThrow('ECONNREFUSED');
  });

  it('starts after a crash although the old process id now belongs to another program', async () => {
    copyTemplate();
    const other = spawn('sleep', ['60'], { ...findServerUser(clusterDir()) });
    toStop.push(() => other.kill());
    fs.writeFileSync(
      path.join(clusterDir(), 'postmaster.pid'),
      `${
        other.pid
      }\n${clusterDir()}\n1700000000\n5432\n\n127.0.0.1\n  12345  12345\nready\n`,
    );
    expect(await query(await start())).toEqual([{ answer: 1 }]);
  });

  it('tells when the server ends by itself', async () => {
    copyTemplate();
    const server = await start();
    process.kill(serverPid(), 'SIGINT');
    await expect(server.ended).resolves.toBeUndefined();
  });

  it('runs the oldest version that Parc supports', async () => {
    // PostgreSQL 14 has to be able to walk to its folder: see pathFor.
    fs.chmodSync(temporary, 0o755);
    const server = await start({ major: 14 });
    expect(await query(server, 'show server_version')).toEqual([
      { server_version: expect.stringMatching(/^14\./) },
    ]);
  });
});

function copyTemplate(): void {
  // Not Node's own copy, which loses who the files belong to.
  spawnSync('cp', ['-a', path.join(template, 'postgres'), dataDir]);
}

async function start(options: { major?: 14 | 18 } = {}) {
  const server = await startLocalPostgres({
    dataDir,
    throwaway: true,
    ...options,
  });
  toStop.push(server.stop);
  return server;
}

type Server = Pick<LocalPostgres, 'host' | 'port' | 'user' | 'password'>;

async function query(server: Server, sql = 'select 1 as answer') {
  const { host, port, user, password } = server;
  const client = new Client({ host, port, user, password });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process that starts a server, says where it is, and stays. */
function spawnStarter(): ChildProcess {
  const starter = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--eval',
      `require(${JSON.stringify(
        require.resolve('./startLocalPostgres'),
      )}).startLocalPostgres({ dataDir: ${JSON.stringify(dataDir)} })
        .then(server => console.log(JSON.stringify(server)));
       setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  toStop.push(() => starter.kill('SIGKILL'));
  return starter;
}

async function readServer(starter: ChildProcess): Promise<Server> {
  const [line] = await once(starter.stdout!, 'data');
  return JSON.parse(line);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5);
}

function unfinished(): string[] {
  return fs.existsSync(dataDir)
    ? fs.readdirSync(dataDir).filter(entry => entry.startsWith('unfinished-'))
    : [];
}

function clusterDir(): string {
  return path.join(dataDir, 'cluster');
}

function serverPid(): number {
  return Number.parseInt(
    fs.readFileSync(path.join(clusterDir(), 'postmaster.pid'), 'utf8'),
    10,
  );
}

function listing(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(entry => `${entry} ${fs.statSync(path.join(folder, entry)).mtimeMs}`);
}

async function takePort(): Promise<number> {
  const taker = net.createServer().listen(0, '127.0.0.1');
  toStop.push(() => taker.close());
  await once(taker, 'listening');
  return (taker.address() as net.AddressInfo).port;
}
