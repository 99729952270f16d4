import { ResponseError } from '@backstage/errors';
import type { RowError } from '@parc/backstage-plugin-parc-common';

/** What the API said went wrong, in a form that pages can show. */
export interface ApiError {
  /** HTTP status; 0 when there was no answer at all. */
  status: number;
  name: string;
  message: string;
  /** The code of a refusal. */
  code?: string;
  params: Record<string, unknown>;
  details: RowError[];
}

/** Reads any thrown error; one that is not the API's is taken as it is. */
export function readApiError(error: Error): ApiError {
  if (!(error instanceof ResponseError)) {
    return {
      status: 0,
      name: error.name,
      message: error.message,
      params: {},
      details: [],
    };
  }
  const body = error.body?.error as unknown as
    | Record<string, unknown>
    | undefined;
  const code = body?.code;
  const details = body?.details;
  return {
    status: error.response.status,
    name: String(body?.name ?? error.name),
    message: String(body?.message ?? error.message),
    code: typeof code === 'string' ? code : undefined,
    params: (body?.params ?? {}) as Record<string, unknown>,
    details: Array.isArray(details) ? (details as RowError[]) : [],
  };
}

/** Whether somebody else changed the record since it was read (412). */
export function isStale(error: Error | undefined): boolean {
  return error !== undefined && readApiError(error).status === 412;
}
