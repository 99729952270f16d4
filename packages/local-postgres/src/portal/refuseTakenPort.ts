import net from 'node:net';
import { once } from 'node:events';
import { LocalPostgresError } from '../LocalPostgresError';

/** Says so when the portal's port is taken, before anything is started. */
export async function refuseTakenPort(port: number): Promise<void> {
  if (await canListen(port)) return;
  throw new LocalPostgresError(
    `Port ${port} is taken by another program, or by a Parc that runs already. Stop that, or choose another port: PARC_PORT=${
      port + 1
    } npm start`,
  );
}

async function canListen(port: number): Promise<boolean> {
  const server = net.createServer();
  try {
    // On all addresses: a program that listens on only one of them would still get the browser's requests.
    server.listen(port);
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
