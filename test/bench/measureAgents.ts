import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Portal } from '../support';
import { agentCredentials, agentsLoad } from './agentsLoad';
import type { HttpClient } from './HttpClient';
import { measureAtOnce, type Timing } from './measure';

export interface AgentsFigures {
  format: 'json' | 'xml';
  /** What the inventories were to the register: of new machines, the same again, or with a few packages changed. */
  kind: 'new' | 'unchanged' | 'changed';
  machines: number;
  /** Accepting them. */
  accepted: Timing;
  /** From the first to the last being reconciled. */
  reconciledPerSecond: number;
  /** A list, asked for by a person meanwhile. */
  page: Timing;
}

/** How many packages each machine has. */
const packages = 1_500;
/** In milliseconds: the slowest aim is seven seconds. */
const patience = 180_000;
const rounds: ReadonlyArray<
  Pick<AgentsFigures, 'format' | 'kind'> & { edition: number; from: number }
> = [
  { format: 'json', kind: 'new', edition: 0, from: 1 },
  { format: 'json', kind: 'unchanged', edition: 0, from: 1 },
  { format: 'json', kind: 'changed', edition: 1, from: 1 },
  { format: 'xml', kind: 'new', edition: 0, from: 1_000_001 },
  { format: 'xml', kind: 'unchanged', edition: 0, from: 1_000_001 },
];

/** Agents that report all at once, while a person reads lists. Adds to the figures round by round. */
export async function measureAgents(
  portal: Portal,
  client: Client,
  http: HttpClient,
  figures: AgentsFigures[],
  machines = 100,
): Promise<void> {
  const authorization = await agentCredentials(portal.as('fleetManager'));
  for (const { format, kind, edition, from } of rounds) {
    const load = {
      url: portal.url,
      authorization,
      format,
      packages,
      clients: 8,
      from,
      machines,
      edition,
      effort: { milliseconds: 0, atLeast: machines, atMost: machines },
    };
    const before = await lastMessage(client);
    let isGoingOn = true;
    const reading = measureAtOnce(
      () => http.send('/assets'),
      1,
      { milliseconds: 60_000, atLeast: 20, atMost: 2_000 },
      () => isGoingOn,
    );
    try {
      const accepted = await agentsLoad(load);
      await untilReconciled(client);
      isGoingOn = false;
      const reconciledPerSecond = await speedSince(client, before);
      const page = await reading;
      figures.push({
        format,
        kind,
        machines,
        accepted,
        reconciledPerSecond,
        page,
      });
    } finally {
      isGoingOn = false;
      await reading;
    }
  }
}

async function lastMessage(client: Client): Promise<string> {
  const { rows } = await client.query(
    'select coalesce(max(id), 0)::text as id from inventory_messages',
  );
  return rows[0].id;
}

/** How many a second, from the first being received to the last being done. Throws when one could not be read. */
async function speedSince(client: Client, before: string): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::float8 / extract(epoch from max(done_at) - min(received_at))::float8 as speed,
       count(*) filter (where state = 'failed')::int as failed, max(error) as error
     from inventory_messages where id > $1`,
    [before],
  );
  const [{ speed, failed, error }] = rows;
  if (failed) throw new Error(`${failed} inventories failed: ${error}`);
  return speed;
}

async function untilReconciled(client: Client): Promise<void> {
  const isWaiting = `select 1 from inventory_messages where state in ('waiting', 'taken') limit 1`;
  const ends = performance.now() + patience;
  while ((await client.query(isWaiting)).rowCount) {
    if (performance.now() > ends) throw new Error('agents still wait');
    await pause(100);
  }
}
