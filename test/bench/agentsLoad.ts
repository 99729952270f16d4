import { Agent, request } from 'node:http';
import type { PortalClient } from '../support';
import { bodyOf } from '../support';
import { inventoryOf, type MachineOptions } from './inventoryOf';
import { measureAtOnce, type Effort, type Timing } from './measure';

/** What agents do at once, and how much each says. */
export interface AgentsLoadOptions {
  /** The portal: `http://127.0.0.1:7007`. */
  url: string;
  /** `Basic …`, of {@link agentCredentials}. */
  authorization: string;
  format: MachineOptions['format'];
  packages: number;
  /** Agents at once. */
  clients: number;
  effort: Effort;
  /** The first machine's number, and how many there are; they report again and again. */
  from: number;
  machines: number;
  edition?: number;
}

/** Makes credentials for agents, and answers the header that bears them. */
export async function agentCredentials(
  fleetManager: PortalClient,
): Promise<string> {
  const made = bodyOf(
    await fleetManager.post('/api/parc/agent-credentials', { name: 'Bench' }),
  ) as { login: string; secret: string };
  const pair = `${made.login}:${made.secret}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/**
 * Inventories of agents, over connections that stay open: how many a second are accepted, and how long an agent waits
 * for its answer. They are made and folded before, so that the clock runs for the portal alone. Throws at the first that
 * is not accepted.
 */
export async function agentsLoad(options: AgentsLoadOptions): Promise<Timing> {
  const bodies = Array.from({ length: options.machines }, (_, at) =>
    inventoryOf({ ...options, number: options.from + at }),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  const send = (index: number) =>
    deliver(options, agent, bodies[index % bodies.length]);
  await send(0);
  try {
    return await measureAtOnce(send, options.clients, options.effort);
  } finally {
    agent.destroy();
  }
}

function deliver(
  { url, authorization, format }: AgentsLoadOptions,
  agent: Agent,
  body: Buffer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/api/parc/inventory`,
      { agent, method: 'POST', headers: { ...headers[format], authorization } },
      incoming => {
        incoming.resume();
        incoming.on('error', reject);
        incoming.on('end', () => {
          if (incoming.statusCode === 200) resolve();
          else reject(new Error(`an inventory: ${incoming.statusCode}`));
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const headers = {
  json: {
    'user-agent': 'GLPI-Agent_v1.11',
    'content-type': 'application/x-compress-zlib',
    'glpi-agent-id': '3f0d8c2e-91b5-4d1a-8f1c-5a6b7c8d9e0f',
  },
  xml: {
    'user-agent': 'FusionInventory-Agent_v2.6-3',
    'content-type': 'application/x-compress-zlib',
  },
} as const;
