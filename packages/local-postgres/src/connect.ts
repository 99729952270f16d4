import fs from 'node:fs';
import { Client } from 'pg';
import { DataFolder } from './inspectDataFolder';

/** A connection to the server of a data folder. That it takes our password proves that it is the right one. */
export async function connect(
  data: DataFolder,
  port: number,
  applicationName?: string,
): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: fs.readFileSync(data.password, 'utf8'),
    database: 'postgres',
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener, a server that goes away would take our process with it.
  client.on('error', () => {});
  await client.connect();
  return client;
}
