import fs from 'node:fs';
import net from 'node:net';
import { LocalPostgresError } from './LocalPostgresError';
import { DataFolder } from './inspectDataFolder';

/**
 * The port to listen on: the one asked for, or else the one of last time, so that a database tool can keep its
 * settings, or else any free one. Only a port that was asked for can be refused.
 */
export async function choosePort(
  data: DataFolder,
  asked: number | undefined,
): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new LocalPostgresError(
      `Port ${asked}, which PostgreSQL was told to listen on, is taken by another program. Stop that program, or choose another port.`,
    );
  }
  const last = fs.existsSync(data.port)
    ? Number(fs.readFileSync(data.port, 'utf8'))
    : 0;
  const port = last > 0 && (await isFree(last)) ? last : await findFree();
  fs.writeFileSync(data.port, String(port));
  return port;
}

function isFree(port: number): Promise<boolean> {
  return listen(port).then(
    () => true,
    () => false,
  );
}

/** The operating system answers port 0 with a free one. */
function findFree(): Promise<number> {
  return listen(0);
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = server.address() as net.AddressInfo;
      server.close(() => resolve(actual));
    });
  });
}
