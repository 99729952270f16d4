import path from 'node:path';
import { LocalPostgresError } from '../LocalPostgresError';
import { startLocalPostgres } from '../startLocalPostgres';
import { Part } from './Part';

/** The database of the portal, and the variables by which app-config.yaml finds it. */
export interface Database extends Part {
  env: Record<string, string>;
}

/** Starts the local PostgreSQL, unless POSTGRES_HOST names another one. */
export async function startDatabase(dataDir: string): Promise<Database> {
  if (process.env.POSTGRES_HOST) {
    console.log(`Using the PostgreSQL on ${process.env.POSTGRES_HOST}.`);
    return { env: {}, died: new Promise(() => {}), stop: async () => {} };
  }
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
