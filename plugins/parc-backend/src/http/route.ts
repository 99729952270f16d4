import type { Readable } from 'node:stream';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import type { z } from 'zod';
import type { ChangeContext, Who } from '../records/Access';

/** A request as a route sees it: parsed, and with who asks. */
export interface Asked<Query, Body> {
  who: Who;
  /** Who changes something, for the routes that do. */
  context: ChangeContext;
  params: Record<string, string>;
  query: Query;
  body: Body;
  request: Request;
  /** Tells the auditor more; never values. */
  say(meta: JsonObject): void;
}

/** What a route answers: a body, a stream, or nothing. */
export interface Answer {
  /** 200 when left out, 204 without a body. */
  status?: number;
  body?: unknown;
  stream?: Readable;
  headers?: Record<string, string>;
}

export interface RouteOptions<Query extends z.ZodType, Body extends z.ZodType> {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/api/parc`, in OpenAPI's form: `/assets/{ref}`. */
  path: string;
  summary: string;
  /** The permissions that are asked, for the document. */
  permissions: readonly string[];
  query?: Query;
  body?: Body;
  /** The body is a file, as it is (`application/octet-stream`): nothing of it is read before the route does. */
  takesFile?: boolean;
  /** The body holds a secret: what is wrong with it is said without quoting it. */
  hasSecret?: boolean;
  /** Headers that the route reads. */
  headers?: ReadonlyArray<{
    name: 'If-Match' | 'Idempotency-Key';
    required: boolean;
  }>;
  /** What is answered when all goes well. */
  answer: {
    status: number;
    schema?: z.ZodType;
    contentTypes?: readonly string[];
  };
  /** A plain link may open it: the portal's cookie is enough. */
  allowsCookie?: boolean;
  /**
   * Who knows the secret in its path needs no sign-in: the route decides alone. The path is kept out of the portal's log
   * of requests.
   */
  opensBySecret?: boolean;
  /** It changes nothing though it is no GET: what is asked for does not fit into an address. */
  isRead?: boolean;
  /** What the auditor is told of the body; never values. */
  audit?(body: z.output<Body>): JsonObject;
  handle(asked: Asked<z.output<Query>, z.output<Body>>): Promise<Answer>;
}

/** A route with its types folded away, so that routes of all kinds stand in one list. */
export interface Route
  extends Omit<RouteOptions<z.ZodType, z.ZodType>, 'handle' | 'audit'> {
  audit?(body: never): JsonObject;
  handle(asked: Asked<never, never>): Promise<Answer>;
}

/** Declares a route once: the router mounts it and the OpenAPI document describes it. */
export function route<Query extends z.ZodType, Body extends z.ZodType>(
  options: RouteOptions<Query, Body>,
): Route {
  return options as unknown as Route;
}
