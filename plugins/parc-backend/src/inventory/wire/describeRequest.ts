import { isIP } from 'node:net';
import type { AgentProduct } from '@parc/backstage-plugin-parc-common';
import type { Request } from 'express';
import type { ReplyFormat } from './replies';

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The longest User-Agent that is kept. */
const longestUserAgent = 200;

/** What the headers say of who asks, before anything of the body was read. */
export interface DescribedRequest {
  address: string;
  /** What the database takes as an address. */
  remoteAddress?: string;
  agentUuid?: string;
  userAgent?: string;
  contentType: string;
  /** In which an error is told that comes before the message is known. */
  format: ReplyFormat;
}

export function describeRequest(request: Request): DescribedRequest {
  const address = (request.ip ?? '').replace(/^::ffff:/, '').split('%', 1)[0];
  const agentUuid = request.header('GLPI-Agent-ID')?.trim();
  const userAgent = request.header('User-Agent')?.slice(0, longestUserAgent);
  const contentType = request.header('Content-Type') ?? '';
  const speaksJson =
    agentUuid !== undefined ||
    /json/i.test(contentType) ||
    /^GLPI/i.test(userAgent ?? '');
  return {
    address,
    ...(isIP(address) ? { remoteAddress: address } : {}),
    ...(agentUuid && uuidPattern.test(agentUuid) ? { agentUuid } : {}),
    ...(userAgent ? { userAgent } : {}),
    contentType,
    format: speaksJson ? 'json' : 'xml',
  };
}

/** Whose agent it is: by the name that it gives itself, else by what only one of them does. */
export function productOf(
  { userAgent = '', agentUuid, contentType }: DescribedRequest,
  format: 'json' | 'xml',
): AgentProduct {
  if (/^GLPI/i.test(userAgent)) return 'glpi';
  if (/^FusionInventory/i.test(userAgent)) return 'fusioninventory';
  if (/^OCS/i.test(userAgent)) return 'ocs';
  if (agentUuid || format === 'json') return 'glpi';
  return /x-compress(;|$)/i.test(contentType) ? 'ocs' : 'fusioninventory';
}
