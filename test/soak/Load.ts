import { setTimeout as pause } from 'node:timers/promises';
import { Answer, people, PortalClient } from '../support';

/** Writers at once: modest, since it is to last. */
const WRITERS = 6;

/** An asset as its only writer knows it. */
type Known = {
  id: string;
  serial: string;
  version: number;
  status: string;
  isDeleted: boolean;
  /** What was answered: the action that made each version. */
  actions: Map<number, string>;
  /** Hand-outs whose answer never came; they may have happened. */
  perhaps: number;
};

type Request = {
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

const assets = '/api/parc/assets';

/**
 * Writers who create, change, hand out, take back and delete, each only their own assets, and each request through the
 * next backend. They keep what was answered; what was not, because a backend was killed, they look up afterwards.
 */
export class Load {
  readonly known: Known[] = [];
  answered = 0;
  unanswered = 0;
  /** Answers that no request should get. */
  readonly surprises: string[] = [];
  #turn = 0;
  #serial = 0;

  constructor(private readonly clients: readonly PortalClient[]) {}

  async run(isOver: () => boolean): Promise<void> {
    await Promise.all(
      Array.from({ length: WRITERS }, () => this.write(isOver)),
    );
  }

  /** Looks up what was left open. */
  async settle(): Promise<void> {
    for (const asset of this.known) await this.lookUp(asset);
  }

  private async write(isOver: () => boolean): Promise<void> {
    const mine: Known[] = [];
    for (let step = 0; !isOver(); step++) {
      if (step % 4 === 0) {
        mine.push(await this.create());
      } else {
        await this.change(mine[(step * 7) % mine.length], step);
      }
      // A person thinks, and the machine is also for the other backend.
      await pause(20);
    }
  }

  /** Asks until somebody answers, always with the same key: it is to be created once. */
  private async create(): Promise<Known> {
    const serial = `SOAK-${++this.#serial}`;
    const request = {
      method: 'POST',
      path: assets,
      body: { category: 'laptop', serial },
      headers: { 'idempotency-key': serial },
    };
    let answer = await this.send(request);
    while (!answer) answer = await this.send(request);
    const { id, version, status } = answer.body;
    const asset = {
      id,
      serial,
      version,
      status,
      isDeleted: false,
      actions: new Map([[version, 'created']]),
      perhaps: 0,
    };
    this.known.push(asset);
    return asset;
  }

  private async change(asset: Known, step: number): Promise<void> {
    if (asset.isDeleted) return;
    const { action, ...request } = nextChange(asset, step);
    const answer = await this.send(request);
    if (!answer) {
      if (action === 'hand-out') asset.perhaps += 1;
      await this.lookUp(asset);
      return;
    }
    asset.isDeleted = action === 'deleted';
    asset.version = asset.isDeleted ? asset.version + 1 : answer.body.version;
    asset.status = answer.body?.status ?? asset.status;
    asset.actions.set(asset.version, action);
  }

  /** What became of it, when nobody answered. */
  private async lookUp(asset: Known): Promise<void> {
    for (;;) {
      const answer = await this.get(`${assets}/${asset.id}`);
      if (answer?.status === 404 && isFromParc(answer)) {
        asset.isDeleted = true;
        return;
      }
      if (answer?.status === 200) {
        asset.version = answer.body.version;
        asset.status = answer.body.status;
        return;
      }
      await pause(100);
    }
  }

  /** The answer of the next backend; nothing when none came, or only that it cannot work now. */
  private async send(request: Request): Promise<Answer | undefined> {
    const { method, path, body, headers } = request;
    const answer = await this.next()
      .send(method, path, body, { headers })
      .catch(() => undefined);
    if (!answer || !isFromParc(answer)) {
      this.unanswered += 1;
      await pause(50);
      return undefined;
    }
    if (answer.status >= 300) {
      this.surprises.push(
        `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
      return undefined;
    }
    this.answered += 1;
    return answer;
  }

  private get(path: string): Promise<Answer | undefined> {
    return this.next()
      .get(path)
      .catch(() => undefined);
  }

  private next(): PortalClient {
    return this.clients[this.#turn++ % this.clients.length];
  }
}

/** A backend that is just starting listens already, and answers an empty 404: a proxy asks for its readiness first. */
function isFromParc({ status, body }: Answer): boolean {
  return status < 500 && !(status === 404 && body === '');
}

/** Hands out what is in stock, takes back what is handed out, changes a field, and deletes some. */
function nextChange(
  { id, version, status }: Known,
  step: number,
): Request & { action: string } {
  const one = `${assets}/${id}`;
  const headers = { 'if-match': `"${version}"` };
  if (step % 4 === 1) {
    const body = { notes: `step ${step}` };
    return { action: 'updated', method: 'PATCH', path: one, body, headers };
  }
  if (status === 'deployed') {
    const action = 'take-back';
    const path = `${one}/${action}`;
    return { action, method: 'POST', path, body: {}, headers };
  }
  if (step % 16 === 3) {
    return { action: 'deleted', method: 'DELETE', path: one, headers };
  }
  const action = 'hand-out';
  const body = { assignedTo: people.employee };
  return { action, method: 'POST', path: `${one}/${action}`, body, headers };
}
