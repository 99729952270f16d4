import { pipeline } from 'node:stream/promises';
import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import Router from 'express-promise-router';
import { InputError } from '@backstage/errors';
import { isStorable } from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import type { ChangeContext, Who } from '../records/Access';
import { refusalError } from '../records/errors';
import { fromIssue } from '../records/drafts';
import type { Instruments } from '../records/Instruments';
import { audited } from './audit';
import type { Answer, Route } from './route';

/** What every request is asked about, told to and measured by. */
export interface RequestServices {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  instruments: Instruments;
}

/** Mounts routes in their order: paths with fixed words must stand before those with `{ref}`. */
export function mountRoutes(
  routes: readonly Route[],
  services: RequestServices,
) {
  const router = Router();
  for (const route of routes) {
    router[route.method](toExpressPath(route.path), (request, response) =>
      respond(route, services, request, response),
    );
  }
  return router;
}

async function respond(
  route: Route,
  { httpAuth, auditor, instruments }: RequestServices,
  request: Request,
  response: Response,
): Promise<void> {
  if (route.opensBySecret) hidePath(route, request);
  const { who, source } = await asker(route, httpAuth, request);
  const { method, path } = route;
  try {
    await audited(auditor, { route, request, actor: who.actor }, say =>
      instruments.inSpan(
        `parc ${method} ${path}`,
        { route: path },
        async () => {
          checkTexts('path', request.params);
          checkTexts('query', request.query);
          if (route.takesFile) expectFile(request, response);
          const body = parseBody(route, request.body) as never;
          say(route.audit?.(body) ?? {});
          const answered = await route.handle({
            who,
            context: { who, source },
            params: request.params,
            query: parse(route.query, request.query) as never,
            body,
            request,
            say,
          });
          await send(response, route, answered);
          return answered;
        },
      ),
    );
  } catch (error) {
    instruments.countRefused(method, path, error as Error);
    // Half an answer cannot be mended: the connection is cut, nothing more is sent.
    if (response.headersSent || response.destroyed) request.socket.destroy();
    else throw error;
  }
}

/** Who asks, and from where. Whoever opens a route by its secret may nothing else. */
async function asker(
  route: Route,
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Pick<ChangeContext, 'who' | 'source'>> {
  if (route.opensBySecret)
    return { who: { actor: 'secret', granted: {} }, source: 'api' };
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
    allowLimitedAccess: route.allowsCookie,
  });
  const source = isUser(credentials) ? 'portal' : 'api';
  return { who: whoIs(credentials), source };
}

/** The portal logs a request when it has ended, by the address that stands here then. */
function hidePath(route: Route, request: Request): void {
  request.originalUrl = `${request.baseUrl}${route.path}`;
}

/** `/assets/{ref}` → `/assets/:ref`. */
export function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** What PostgreSQL cannot take is refused before any route sees it; a body's texts are the schemas' matter. */
function checkTexts(where: string, given: object): void {
  for (const [name, value] of Object.entries(given)) {
    const isBad = [value].flat().some(each => !isStorable(String(each)));
    if (isBad)
      throw new InputError(`${where}: ${name} holds NUL or half a character`);
  }
}

/** How long the rest of a refused file is listened to, so that its sender hears the answer. */
const lingerMilliseconds = 5_000;

/**
 * Sees to it that a file is sent as one. When the answer is ready before the file has ended, the rest of it is let
 * fall, for a while: a connection that is cut at once would take the answer with it.
 */
function expectFile(request: Request, response: Response): void {
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    setTimeout(() => request.socket.destroy(), lingerMilliseconds).unref();
  });
  response.setHeader('Connection', 'close');
  if (!request.is('application/octet-stream')) {
    throw new InputError(
      'Content-Type must be application/octet-stream: the body is the file itself',
    );
  }
}

/** Checks what came in. Throws an InputError that names field and value. */
export function parse(schema: z.ZodType | undefined, given: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refusalError(
    parsed.error.issues.map(issue => fromIssue(1, given, issue)),
  );
}

function parseBody(route: Route, given: unknown): unknown {
  if (!route.hasSecret) return parse(route.body, given);
  const parsed = route.body!.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // An unknown name may be the secret itself, in the wrong place.
  const isUnknown = issue.code === 'unrecognized_keys';
  throw refusalError([
    {
      row: 1,
      kind: 'input',
      ...(isUnknown ? {} : { field: issue.path.join('.') || 'body' }),
      message: isUnknown ? 'the body has an unknown field' : issue.message,
    },
  ]);
}

async function send(response: Response, route: Route, answer: Answer) {
  response.status(answer.status ?? (answer.body || answer.stream ? 200 : 204));
  for (const [name, value] of Object.entries(answer.headers ?? {}))
    response.setHeader(name, value);
  if (answer.stream) {
    // A failure half way must break the download.
    await pipeline(answer.stream, response);
  } else if (typeof answer.body === 'string') {
    response
      .type(route.answer.contentTypes?.[0] ?? 'text/plain')
      .send(answer.body);
  } else if (answer.body === undefined) {
    response.end();
  } else {
    response.json(answer.body);
  }
}

function isUser(credentials: BackstageCredentials): boolean {
  return (credentials.principal as { type?: string }).type === 'user';
}

/** Who asks, as the services want it. */
export function whoIs(credentials: BackstageCredentials): Who {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  const actor = principal.userEntityRef ?? `service:${principal.subject}`;
  return { actor, credentials };
}
