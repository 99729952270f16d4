import { RefusedAgent } from '../RefusedAgent';
import type { Outline } from './Outline';
import type { Replies, ReplyFormat } from './replies';

/** What is done with a message: the reply, and whether it is put into the queue first. */
export interface Decision {
  text: string;
  format: ReplyFormat;
  isQueued: boolean;
}

/** What is worked on later. */
const queuedActions = ['inventory', 'netinventory', 'netdiscovery'] as const;
export type QueuedAction = (typeof queuedActions)[number];

/**
 * The dialogue. `hasAgentId` is whether the request bears the header GLPI-Agent-ID: such an agent speaks JSON, though it
 * begins with a PROLOG in XML. Throws a {@link RefusedAgent}: 501 for what nobody here knows, 400 without a deviceid.
 */
export function decideReply(
  { format, action, deviceId }: Outline,
  hasAgentId: boolean,
  replies: Replies,
): Decision {
  const json = (text: string) =>
    ({ text, format: 'json', isQueued: false } as const);
  if (queuedActions.some(each => each === action)) {
    if (!deviceId) throw new RefusedAgent(400, 'deviceid is missing');
    return format === 'json'
      ? { ...json(replies.ok), isQueued: true }
      : { text: replies.accepted, format, isQueued: true };
  }
  if (format === 'xml') {
    if (action !== 'prolog') throw unknown(action);
    return hasAgentId
      ? json(replies.pending)
      : { text: replies.prolog, format, isQueued: false };
  }
  switch (action) {
    case 'contact':
      return json(replies.contact);
    case 'get_params':
      return json(replies.params);
    default:
      throw unknown(action);
  }
}

function unknown(action: string): RefusedAgent {
  return new RefusedAgent(501, `the action ${action} is not known here`);
}
