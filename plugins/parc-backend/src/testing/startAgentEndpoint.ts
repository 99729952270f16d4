import http from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import type { Knex } from 'knex';
import { startParc, type RunningParc } from './startParc';

/** What an agent was told. */
export interface Told {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export interface SentRequest {
  method?: string;
  /** Beside that of the credentials; undefined leaves one out. */
  headers?: http.OutgoingHttpHeaders;
  body?: Buffer | string;
}

/** The backend, with credentials for agents and without workers: what came in stays in the queue. */
export interface AgentEndpointUnderTest {
  parc: RunningParc;
  credential: { id: string; login: string; secret: string };
  /** The options of a request as Node takes them. */
  requestOptions(path: string, sent: SentRequest): http.RequestOptions;
  /** A request as an agent makes it, over a connection of its own. */
  send(path: string, sent?: SentRequest): Promise<Told>;
  /** The same, folded with zlib there and back. */
  ask(
    headers: http.OutgoingHttpHeaders,
    text: string,
    path?: string,
  ): Promise<{ status: number; type?: string; text: string }>;
  queue(): Knex.QueryBuilder;
  stop(): Promise<void>;
}

export const administrator = 'user:default/manager';

/** Starts it on a database of its own. */
export async function startAgentEndpoint(
  knex: Knex,
  config: object = {},
): Promise<AgentEndpointUnderTest> {
  const parc = await startParc(knex, {
    config: { inventory: { workers: 0, ...config } },
  });
  const { body: credential } = await parc
    .as(administrator)
    .post('/agent-credentials')
    .send({ name: 'Laptops of Paris' })
    .expect(201);
  const { login, secret } = credential;
  const requestOptions = (path: string, sent: SentRequest) => ({
    port: (parc.server.address() as AddressInfo).port,
    method: sent.method ?? 'POST',
    path: `/api/parc/inventory${path}`,
    headers: Object.fromEntries(
      Object.entries({
        authorization: basicOf(login, secret),
        ...sent.headers,
      }).filter(([, value]) => value !== undefined),
    ),
    agent: false as const,
  });
  const send = (path: string, sent: SentRequest = {}) =>
    new Promise<Told>((resolve, reject) => {
      const request = http.request(requestOptions(path, sent), response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.on('error', reject);
      request.end(sent.body);
    });
  return {
    parc,
    credential,
    requestOptions,
    send,
    ask: async (headers, text, path = '') => {
      const told = await send(path, { headers, body: zlib.deflateSync(text) });
      return {
        status: told.status,
        type: told.headers['content-type'],
        text: zlib.inflateSync(told.body).toString(),
      };
    },
    queue: () => parc.knex('inventory_messages').orderBy('id'),
    stop: () => parc.stop(),
  };
}

export function basicOf(login: string, secret: string): string {
  return `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}`;
}

/** The headers of each agent, as it sends them. */
export const agentHeaders = {
  glpi: {
    'user-agent': 'GLPI-Agent_v1.11',
    'content-type': 'application/x-compress-zlib',
    'glpi-agent-id': '3f0d8c2e-91b5-4d1a-8f1c-5a6b7c8d9e0f',
  },
  fusion: {
    'user-agent': 'FusionInventory-Agent_v2.6-3',
    'content-type': 'application/x-compress-zlib',
  },
  ocs: {
    'user-agent': 'OCS-NG_unified_unix_agent_v2.10.0',
    'content-type': 'application/x-compress',
  },
} as const;

export const deviceId = 'pc-paris-7-2024-03-01-09-15-22';

/** An inventory as the GLPI agent sends it: in the order of the alphabet, with traps for who does not read it rightly. */
export function jsonInventory(more: object = {}): string {
  return JSON.stringify({
    action: 'inventory',
    content: {
      hardware: { name: 'pc-paris-7', deviceid: 'not this one' },
      softwares: [{ name: 'a "quoted" {name}', version: '\\' }],
      versionclient: 'GLPI-Agent_v1.11',
    },
    deviceid: deviceId,
    itemtype: 'Computer',
    ...more,
  });
}

/** A message as FusionInventory sends it: in the order of the alphabet. */
export function xmlMessage(
  query: string,
  content = '<HARDWARE><NAME>pc</NAME></HARDWARE>',
): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<REQUEST>
  <CONTENT>${content}</CONTENT>
  <DEVICEID>${deviceId}</DEVICEID>
  <QUERY>${query}</QUERY>
</REQUEST>
`;
}
