import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Request, RequestHandler, Response } from 'express';
import type { DateTime } from 'luxon';
import type { InventorySettings } from '../../settings';
import { RateLimit } from '../../http/RateLimit';
import type { AgentSignIn, SignedIn } from '../credentials';
import { RefusedAgent } from '../RefusedAgent';
import { ByteBudget } from './ByteBudget';
import { fold, recogniseCodec, replyType, type Codec } from './codecs';
import { decideReply, type Decision } from './decideReply';
import {
  describeRequest,
  productOf,
  type DescribedRequest,
} from './describeRequest';
import { Gate } from './Gate';
import type { MessageInbox } from './MessageInbox';
import { MessageOutline } from './MessageOutline';
import type { Outline } from './Outline';
import { readBody } from './readBody';
import { readTokenRequest } from './readTokenRequest';
import { createReplies, type Replies } from './replies';
import { sendReply, type Reply } from './sendReply';
import { unfold, type Unfolded } from './unfold';

/** Bytes of all bodies that are held at once in this replica. */
const heldBytes = 128 * 1024 * 1024;

/** Bodies that are unfolded at once: libuv has four threads, and others need them too. */
const unfoldedAtOnce = 2;

/** A request for a token is a line. */
const tokenRequestBytes = 8 * 1024;

/** What the endpoint stands on. */
export interface EndpointOptions {
  signIn: AgentSignIn;
  inbox: Pick<MessageInbox, 'put'>;
  settings: InventorySettings;
  clock: () => DateTime;
  logger: LoggerService;
  /** Told of every request that was refused. */
  countRefused(error: Error): void;
}

/**
 * Where agents deliver: `/api/parc/inventory` and all that their products append to it. A request is checked, bounded,
 * put into the queue and answered; what it says is read later, by a worker.
 */
export class AgentEndpoint {
  private readonly replies: Replies;
  private readonly held = new ByteBudget(heldBytes);
  private readonly gate = new Gate(unfoldedAtOnce);
  private readonly folded = new Map<string, Buffer>();
  private readonly told: RateLimit;

  constructor(private readonly options: EndpointOptions) {
    this.replies = createReplies(options.settings);
    this.told = new RateLimit(1, () => options.clock().toMillis());
  }

  /** The handler of everything below the endpoint. */
  readonly handle: RequestHandler = (request, response) => {
    void this.answer(request, response);
  };

  private async answer(request: Request, response: Response): Promise<void> {
    const described = describeRequest(request);
    try {
      const isToken = /\/api\.php\/token\/?$/.test(request.path);
      const reply = isToken
        ? await this.giveToken(request, described)
        : await this.take(request, described);
      sendReply(request, response, reply);
    } catch (error) {
      const refused = this.toRefused(error as Error, described);
      sendReply(request, response, this.refusal(refused, described));
    }
  }

  private async take(
    request: Request,
    described: DescribedRequest,
  ): Promise<Reply> {
    const { signIn, settings } = this.options;
    const signedIn = await signIn.signIn(
      request.header('Authorization'),
      described.address,
    );
    if (request.method === 'GET') return this.takeGet(request);
    if (request.method !== 'POST')
      throw new RefusedAgent(405, 'agents send by POST');
    const body = await readBody(request, settings.limits.bytes, this.held);
    try {
      return await this.takeMessage(body.bytes, described, signedIn);
    } finally {
      body.release();
    }
  }

  /** `?action=getConfig` and its like are the older dialogue; with a request's id an agent asks again for what was pending. */
  private takeGet(request: Request): Reply {
    const text =
      request.query.action !== undefined
        ? this.replies.noJobs
        : request.header('GLPI-Request-ID') && this.replies.ok;
    if (!text) throw new RefusedAgent(405, 'inventories are sent by POST');
    return { status: 200, type: 'application/json', body: text };
  }

  private async takeMessage(
    body: Buffer,
    described: DescribedRequest,
    signedIn: SignedIn,
  ): Promise<Reply> {
    const receivedAt = this.options.clock().toUTC().toISO()!;
    const codec = recogniseCodec(body, described.contentType);
    if (!codec) {
      throw body.length === 0
        ? new RefusedAgent(400, 'is empty')
        : new RefusedAgent(
            415,
            'is neither JSON nor XML, nor folded in a known way',
          );
    }
    const { outline, unfolded } = await this.gate.pass(() =>
      this.look(body, codec),
    );
    const decision = decideReply(
      outline,
      described.agentUuid !== undefined,
      this.replies,
    );
    if (decision.isQueued) {
      const { agentUuid, userAgent, remoteAddress } = described;
      await this.options.inbox.put({
        ...outline,
        ...signedIn,
        agentUuid,
        userAgent,
        remoteAddress,
        receivedAt,
        product: productOf(described, outline.format),
        size: unfolded.size,
        body: unfolded.zlib,
      });
    }
    return this.inKind(decision, codec, described.contentType);
  }

  private async look(
    body: Buffer,
    codec: Codec,
  ): Promise<{ outline: Outline; unfolded: Unfolded }> {
    const { unfoldedBytes } = this.options.settings.limits;
    const reader = new MessageOutline();
    const unfolded = await unfold(body, codec, unfoldedBytes, chunk =>
      reader.push(chunk),
    );
    return { outline: reader.end(), unfolded };
  }

  /** Folded as the agent folds. There are few replies: each is folded once. */
  private inKind(
    { text, format }: Decision,
    codec: Codec,
    contentType: string,
  ): Reply {
    const key = `${codec} ${text}`;
    const body = this.folded.get(key) ?? fold(text, codec);
    this.folded.set(key, body);
    return { status: 200, type: replyType(codec, contentType, format), body };
  }

  private async giveToken(
    request: Request,
    { address }: DescribedRequest,
  ): Promise<Reply> {
    if (request.method !== 'POST')
      throw new RefusedAgent(405, 'tokens are asked for by POST');
    const body = await readBody(request, tokenRequestBytes, this.held);
    body.release();
    const asked = readTokenRequest(body.bytes);
    if (!asked)
      throw new RefusedAgent(400, 'is no request of client credentials');
    const { login, secret } = asked;
    const given = await this.options.signIn.giveToken(login, secret, address);
    return {
      status: 200,
      type: 'application/json',
      body: JSON.stringify({
        token_type: 'Bearer',
        access_token: given.token,
        expires_in: given.seconds,
        scope: 'inventory',
      }),
    };
  }

  private toRefused(error: Error, { address }: DescribedRequest): RefusedAgent {
    const { logger, countRefused } = this.options;
    countRefused(error);
    const isNews = this.told.hit(`${address} ${error.name}`) === undefined;
    if (error instanceof RefusedAgent) {
      if (isNews && error.status !== 401)
        logger.warn(`Refused an agent at ${address}: ${error.message}`);
      return error;
    }
    if (isNews) logger.error(`Could not answer an agent at ${address}`, error);
    return new RefusedAgent(503, 'cannot be taken just now', 60);
  }

  private refusal(refused: RefusedAgent, { format }: DescribedRequest): Reply {
    return {
      status: refused.status,
      type: `application/${format}`,
      body: this.replies.error(format, refused.message),
      headers: {
        // One realm for all: OCS answers to no other than it is configured with, and this is what its manual writes.
        ...(refused.status === 401
          ? { 'WWW-Authenticate': 'Basic realm="Restricted Area"' }
          : {}),
        ...(refused.status === 405 ? { Allow: 'POST' } : {}),
        ...(refused.retryAfter
          ? { 'Retry-After': String(refused.retryAfter) }
          : {}),
      },
    };
  }
}
