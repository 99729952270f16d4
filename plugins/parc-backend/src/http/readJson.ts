import { InputError } from '@backstage/errors';
import express, { type Handler } from 'express';

/**
 * Reads JSON bodies up to a limit such as `20mb`. What is no JSON is refused without quoting it: the parser's own error
 * carries the whole body, in which there may be a secret.
 */
export function readJson(limit: string): Handler {
  const read = express.json({ limit });
  return (request, response, next) =>
    read(request, response, error => {
      const { type } = (error ?? {}) as { type?: string };
      const isNoJson = type === 'entity.parse.failed';
      next(isNoJson ? new InputError('the body is not JSON') : error);
    });
}
