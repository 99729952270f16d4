import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { PreconditionRequiredError } from '../records/errors';
import type { Once } from '../records/OnceStore';

/** The version that the caller saw, from `If-Match: "3"`. Throws 428 without one. */
export function requiredVersion(request: Request): number {
  const version = givenVersion(request);
  if (version === undefined) {
    throw new PreconditionRequiredError(
      'If-Match must say which version is changed, such as "3"',
    );
  }
  return version;
}

export function givenVersion(request: Request): number | undefined {
  const given = request.header('If-Match');
  if (given === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (version === undefined) {
    throw new InputError(
      `If-Match: ${JSON.stringify(given)} must be a version such as "3"`,
    );
  }
  return Number(version);
}

/** The client's key for a request that it may repeat. */
export function onceOf(request: Request): Once | undefined {
  const key = request.header('Idempotency-Key');
  if (key === undefined) return undefined;
  if (key.length < 1 || key.length > 255) {
    throw new InputError('Idempotency-Key must have 1 to 255 characters');
  }
  return {
    key,
    request: `${request.method} ${request.path}\n${JSON.stringify(
      request.body,
    )}`,
  };
}

export function etag(record: { version: number }): Record<string, string> {
  return { ETag: `"${record.version}"` };
}
