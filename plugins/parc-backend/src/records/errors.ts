import {
  ConflictError,
  CustomErrorBase,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { RowError } from '@parc/backstage-plugin-parc-common';

/** 412: somebody changed the record since the caller read it (RFC 9110, 13.1.1). */
export class PreconditionFailedError extends CustomErrorBase {
  readonly name = 'PreconditionFailedError';
  readonly statusCode = 412;
}

/** 428: the caller must say which version it saw (RFC 6585, 3). */
export class PreconditionRequiredError extends CustomErrorBase {
  readonly name = 'PreconditionRequiredError';
  readonly statusCode = 428;
}

/** 413: what was sent is larger than what is taken (RFC 9110, 15.5.14). */
export class PayloadTooLargeError extends CustomErrorBase {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
}

/** 429: the caller asks too often (RFC 6585, 4). */
export class TooManyRequestsError extends CustomErrorBase {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}

/** What went wrong with one row, and as which error it is answered. */
export interface Refused extends RowError {
  kind: 'input' | 'not-found' | 'not-allowed' | 'conflict' | 'stale';
  params?: object;
}

/** Why the record at hand is not changed; the writer adds the row and the reference. */
export class Refusal {
  readonly refused: Refused;

  constructor(
    kind: Refused['kind'],
    message: string,
    more: Partial<Refused> = {},
  ) {
    this.refused = { row: 0, kind, message, ...more };
  }
}

const errorOf = {
  input: InputError,
  'not-found': NotFoundError,
  'not-allowed': NotAllowedError,
  conflict: ConflictError,
  stale: PreconditionFailedError,
} as const;

/**
 * One error for all that was refused: its type is that of the first, its message names field and value, and
 * `details` lists every row's.
 */
export function refusalError(refused: readonly Refused[]): Error {
  const [first] = refused;
  const error = new errorOf[first.kind](messageOf(refused));
  return Object.assign(error, {
    details: refused.map(toRowError),
    ...(first.code ? { code: first.code, params: first.params } : {}),
  });
}

export function toRowError({
  kind: _,
  params: __,
  ...rowError
}: Refused): RowError {
  return 'value' in rowError
    ? { ...rowError, value: shorten(rowError.value) }
    : rowError;
}

/** A value as an error quotes it: the beginning of what is long, the top of what is deep. */
function shorten(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.length > 200 ? `${value.slice(0, 200)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 3) return '…';
  const shortened = (each: unknown) => shorten(each, depth + 1);
  return Array.isArray(value)
    ? value.slice(0, 10).map(shortened)
    : Object.fromEntries(
        Object.entries(value)
          .slice(0, 10)
          .map(([name, each]) => [name.slice(0, 200), shortened(each)]),
      );
}

function messageOf([first, ...others]: readonly Refused[]): string {
  const more = others.length ? ` (and ${others.length} more)` : '';
  return `${describe(first)}${more}`;
}

function describe({ ref, field, value, message }: Refused): string {
  const what = [ref, field]
    .filter(Boolean)
    .map(each => shorten(each))
    .join(' ');
  const said = value === undefined ? '' : ` ${JSON.stringify(shorten(value))}`;
  return what ? `${what}:${said} ${message}` : message;
}
