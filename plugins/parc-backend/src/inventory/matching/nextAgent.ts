import type {
  AgentState,
  MatchExplanation,
  ParsedInventory,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { TakenMessage } from '../queue/QueueStore';
import type { StoredAgent } from './AgentStore';
import { mergeIdentity } from './knownIdentity';

/** What an inventory says of its agent. */
export interface AgentNews {
  message: TakenMessage;
  parsed: ParsedInventory;
  before?: StoredAgent;
  at: DateTime;
}

/** An agent with what its inventory says of it, before it is decided whose it is. */
export function reportingAgent({
  message,
  parsed: { inventory },
  before,
  at,
}: AgentNews): StoredAgent {
  const moment = at.toUTC().toISO()!;
  return {
    id: before?.id ?? uuidv7({ msecs: at.toMillis() }),
    state: 'discovered',
    excluded: [],
    firstSeen: message.receivedAt.toUTC().toISO()!,
    ...before,
    deviceId: inventory.deviceId,
    agentUuid: message.agentUuid ?? before?.agentUuid,
    product: inventory.product,
    version: inventory.version ?? before?.version,
    tag: inventory.tag ?? before?.tag,
    itemType: inventory.itemType,
    credentialId: message.credentialId ?? before?.credentialId,
    identity: mergeIdentity(before?.identity, inventory),
    changedAt: moment,
  };
}

/** The agent of an asset after an inventory. One that stays as it is keeps its last full inventory, too. */
export function linkedAgent(
  news: AgentNews,
  link: {
    assetId: string;
    explanation?: MatchExplanation;
    isChanged: boolean;
  },
): StoredAgent {
  const { before, parsed, message } = news;
  const { isPartial } = parsed.inventory;
  const isKept = before?.assetId === link.assetId && !link.explanation;
  const agent = reportingAgent(
    // What it said of itself when it spoke for another asset is not this one's.
    isKept || !before?.assetId
      ? news
      : { ...news, before: { ...before, identity: { macs: [] } } },
  );
  const isNewFull =
    !isPartial &&
    (!isKept ||
      (parsed.digest !== before.digest &&
        BigInt(message.id) >= BigInt(before.fullMessageId ?? 0)));
  const kept = isKept ? before : undefined;
  return {
    ...agent,
    identity: isKept && !isLater(news) ? before.identity : agent.identity,
    state: 'linked',
    assetId: link.assetId,
    // What it wrote is found by that, should the match be taken back.
    matchedAt: isKept ? before.matchedAt : message.receivedAt.toUTC().toISO()!,
    match: isKept ? before.match : link.explanation,
    digest: digestOf(news, kept, link.isChanged),
    fullMessageId: isNewFull ? message.id : kept?.fullMessageId,
    lastMessageId:
      link.isChanged && isLater(news) ? message.id : kept?.lastMessageId,
  };
}

/** The agent that speaks for no asset, after an inventory. */
export function unlinkedAgent(
  news: AgentNews,
  state: Exclude<AgentState, 'linked'>,
  explanation: MatchExplanation | undefined,
): StoredAgent {
  const { isPartial } = news.parsed.inventory;
  const isKept = news.before?.state === state;
  return {
    ...reportingAgent(news),
    state,
    assetId: undefined,
    matchedAt: undefined,
    match: explanation,
    digest: undefined,
    fullMessageId: isPartial
      ? (isKept && news.before?.fullMessageId) || undefined
      : news.message.id,
    lastMessageId: news.message.id,
  };
}

/** Whether two rows of an agent say the same, but for when it was written. */
export function isSameAgent(a: StoredAgent, b: StoredAgent): boolean {
  const text = (agent: StoredAgent) =>
    JSON.stringify(
      Object.entries({ ...agent, changedAt: undefined })
        .filter(([, value]) => value !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return text(a) === text(b);
}

/** No later one that changed anything was worked off before. */
function isLater({ before, message }: AgentNews): boolean {
  return (
    !before?.lastMessageId || BigInt(message.id) >= BigInt(before.lastMessageId)
  );
}

/** Only what was said whole, and nothing since, can be said again without a change. */
function digestOf(
  news: AgentNews,
  kept: StoredAgent | undefined,
  isChanged: boolean,
): string | undefined {
  if (news.parsed.inventory.isPartial)
    return isChanged ? undefined : kept?.digest;
  return isLater(news) ? news.parsed.digest : undefined;
}
