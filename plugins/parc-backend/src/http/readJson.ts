import { InputError } from '@backstage/errors';
import express, { type ErrorRequestHandler, type Handler } from 'express';

/**
 * Reads JSON bodies up to a limit such as `20mb`. What is no JSON is refused without quoting it: the parser's own error
 * carries the whole body, in which there may be a secret.
 */
export function readJson(limit: string): Array<Handler | ErrorRequestHandler> {
  return [express.json({ limit }), withoutBody];
}

const withoutBody: ErrorRequestHandler = (error, _request, _response, next) => {
  const isParsing = (error as { type?: string }).type === 'entity.parse.failed';
  next(isParsing ? new InputError('the body is not JSON') : error);
};
