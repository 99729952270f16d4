import type { AgentProduct } from '@parc/backstage-plugin-parc-common';
import type { Database } from '../../records';

/** A message as it came in. */
export interface ReceivedMessage {
  receivedAt: string;
  deviceId: string;
  agentUuid?: string;
  product: AgentProduct;
  userAgent?: string;
  credentialId?: string;
  remoteAddress?: string;
  format: 'json' | 'xml';
  action: string;
  isPartial: boolean;
  /** Bytes, unfolded. */
  size: number;
  /** Folded with zlib. */
  body: Buffer;
}

const placeholders = `(?::timestamptz, ?, ?::uuid, ?, ?, ?::uuid, ?::inet, ?, ?, ?::boolean, ?::integer, ?::bytea)`;

/** Puts messages into the queue. */
export class MessageStore {
  constructor(private readonly knex: Database) {}

  /** All or none, numbered in this order. */
  async insert(messages: readonly ReceivedMessage[]): Promise<void> {
    await this.knex.raw(
      `insert into inventory_messages
         (received_at, device_id, agent_uuid, product, user_agent, credential_id, remote_address, format, action, is_partial, size, body)
       values ${messages.map(() => placeholders).join(', ')}`,
      messages.flatMap(each => [
        each.receivedAt,
        each.deviceId,
        each.agentUuid ?? null,
        each.product,
        each.userAgent ?? null,
        each.credentialId ?? null,
        each.remoteAddress ?? null,
        each.format,
        each.action,
        each.isPartial,
        each.size,
        each.body,
      ]),
    );
  }
}
