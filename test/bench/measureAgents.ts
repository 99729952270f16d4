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
const rounds: ReadonlyArray<
  Pick<AgentsFigures, 'format' | 'kind'> & { edition: number; from: number }
> = [
  { format: 'json', kind: 'new', edition: 0, from: 1 },
  { format: 'json', kind: 'unchanged', edition: 0, from: 1 },
  { format: 'json', kind: 'changed', edition: 1, from: 1 },
  { format: 'xml', kind: 'new', edition: 0, from: 1_000_001 },
  { format: 'xml', kind: 'unchanged', edition: 0, from: 1_000_001 },
];

/** Agents that report all at once, while a person reads lists. */
export async function measureAgents(
  portal: Portal,
  client: Client,
  http: HttpClient,
  machines = 100,
): Promise<AgentsFigures[]> {
  const authorization = await agentCredentials(portal.as('fleetManager'));
  const figures: AgentsFigures[] = [];
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
    const started = performance.now();
    let isGoingOn = true;
    const reading = measureAtOnce(
      () => http.send('/assets'),
      1,
      { milliseconds: 60_000, atLeast: 20, atMost: 2_000 },
      () => isGoingOn,
    );
    const accepted = await agentsLoad(load);
    await untilReconciled(client);
    const seconds = (performance.now() - started) / 1_000;
    isGoingOn = false;
    figures.push({
      format,
      kind,
      machines,
      accepted,
      reconciledPerSecond: machines / seconds,
      page: await reading,
    });
  }
  return figures;
}

async function untilReconciled(client: Client): Promise<void> {
  const isWaiting = `select 1 from inventory_messages where state in ('waiting', 'taken') limit 1`;
  while ((await client.query(isWaiting)).rowCount) await pause(100);
}
