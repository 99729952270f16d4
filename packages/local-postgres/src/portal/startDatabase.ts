import path from 'node:path';
import { Client } from 'pg';
import { LocalPostgresError } from '../LocalPostgresError';
import { startLocalPostgres } from '../startLocalPostgres';
import { Part } from './Part';

/** The database of the portal, and the variables by which app-config.yaml finds it. */
export interface Database extends Part {
  env: Record<string, string>;
}

/** Starts the local PostgreSQL, unless POSTGRES_HOST names another one. */
export async function startDatabase(dataDir: string): Promise<Database> {
  if (process.env.POSTGRES_HOST) return useGivenDatabase(process.env);
  const folder = path.join(dataDir, 'postgres');
  const server = await startLocalPostgres({ dataDir: folder });
  console.log(`PostgreSQL is ready, with its data in ${folder}.`);
  let isStopping = false;
  return {
    env: {
      POSTGRES_HOST: server.host,
      POSTGRES_PORT: String(server.port),
      POSTGRES_USER: server.user,
      POSTGRES_PASSWORD: server.password,
    },
    died: server.ended.then(() => {
      if (isStopping) return new Promise(() => {});
      throw new LocalPostgresError(
        `PostgreSQL has stopped. Its last words are in ${folder}/server.log.`,
      );
    }),
    stop: () => {
      isStopping = true;
      return server.stop();
    },
  };
}

/** Asks it at once, since the backend would bury a wrong password below a page of other errors. */
async function useGivenDatabase({
  POSTGRES_HOST: host,
  POSTGRES_PORT: port = '5432',
  POSTGRES_USER: user = '',
  POSTGRES_PASSWORD: password = '',
}: NodeJS.ProcessEnv): Promise<Database> {
  const client = new Client({
    host,
    port: Number(port),
    user,
    password,
    database: 'postgres',
  });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    throw new LocalPostgresError(
      `The PostgreSQL that POSTGRES_HOST and POSTGRES_PORT name, ${host}:${port}, does not let in the user "${user}": ${error}`,
    );
  }
  console.log(`Using the PostgreSQL on ${host}:${port}.`);
  return {
    env: { POSTGRES_PORT: port },
    died: new Promise(() => {}),
    stop: async () => {},
  };
}
