import { Client } from 'pg';
import type { Statement } from './startBenchPostgres';

/** The statements of a request, sent again by the driver alone: no HTTP, no authorisation, no JSON. */
export class BareSql {
  private constructor(private readonly clients: readonly Client[]) {}

  static async connect(connection: object, count: number): Promise<BareSql> {
    const clients = Array.from({ length: count }, () => new Client(connection));
    await Promise.all(clients.map(client => client.connect()));
    return new BareSql(clients);
  }

  /** Sends statements one after the other; each client has a connection of its own. */
  async read(statements: readonly Statement[], client: number): Promise<void> {
    for (const { text, values } of statements)
      await this.clients[client].query(text, values);
  }

  /** Sends statements that write, or that need a transaction, and takes everything back. */
  async write(statements: readonly Statement[]): Promise<void> {
    const [client] = this.clients;
    await client.query('begin');
    try {
      for (const { text, values } of statements) {
        await client.query(text, values);
      }
    } finally {
      await client.query('rollback');
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.clients.map(client => client.end()));
  }
}

/** Leaves out what begins and ends transactions, and what the portal's scheduler asked in between. */
export function onlyData(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    ({ text }) =>
      !/^(begin|commit|rollback|set |start )/i.test(text.trim()) &&
      !/backstage_backend_tasks|knex_migrations|^select 1$/i.test(text),
  );
}
