import {
  mayBeSecret,
  type AnyRecord,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { mergeChanges } from './changes';
import { Refusal, type Refused } from './errors';

/** A record on its way to be written. Rules may change `after`, refuse it, or warn. */
export interface Draft {
  row: number;
  before?: AnyRecord;
  after: AnyRecord;
  refused: Refused[];
  warnings: Warning[];
  /** Its reference was just written down as given, so that no other record has it. */
  isRefGiven?: boolean;
}

/** A record to change: by id or reference, and the version that the caller saw. */
export interface Target {
  ref: string;
  version?: number;
}

/** What is done to each record: changed fields (`null` clears one), or why not. */
export type Decide = (record: AnyRecord) => object | Refusal;

/** A new record from what was given, or why it cannot be one. Without a schema, it was read by one before. */
export function newDraft(
  schema: z.ZodType | undefined,
  at: DateTime,
  row: number,
  input: unknown,
  fixed?: object,
): Draft {
  const parsed = schema?.safeParse(input);
  const moment = momentText(at);
  const after: AnyRecord = {
    // The row keeps ids of one call in its order, within the millisecond.
    id: uuidv7({ msecs: at.toMillis(), seq: row }),
    ref: '',
    version: 0,
    createdAt: moment,
    updatedAt: moment,
    ...fixed,
  };
  const draft: Draft = { row, after, refused: [], warnings: [] };
  if (!parsed) mergeChanges(after, input as object);
  else if (parsed.success) mergeChanges(after, parsed.data as object);
  else {
    draft.refused = parsed.error.issues.map(issue =>
      fromIssue(row, input, issue),
    );
  }
  return draft;
}

/** The rows of a call have one moment. */
let lastMoment: { at: DateTime; text: string } | undefined;

function momentText(at: DateTime): string {
  if (lastMoment?.at !== at) lastMoment = { at, text: at.toUTC().toISO()! };
  return lastMoment.text;
}

/** A changed record, or why it stays as it is. */
export function changedDraft(
  at: DateTime,
  row: number,
  before: AnyRecord,
  decided: object | Refusal,
): Draft {
  const after = { ...before, updatedAt: momentText(at) };
  const draft: Draft = { row, before, after, refused: [], warnings: [] };
  if (decided instanceof Refusal) {
    draft.refused = [{ ...decided.refused, row, ref: before.ref }];
  } else {
    mergeChanges(after, decided);
  }
  return draft;
}

/** A row that is about no record that may be changed. */
export function refusedDraft(
  row: number,
  ref: string,
  kind: Refused['kind'],
  message: string,
): Draft {
  return {
    row,
    after: { ref } as AnyRecord,
    refused: [{ row, ref, kind, message }],
    warnings: [],
  };
}

/** A field's path, value and message, from what zod says; without the value where it may be a secret. */
export function fromIssue(
  row: number,
  input: unknown,
  issue: z.core.$ZodIssue,
): Refused {
  const unknown =
    issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = unknown ?? (issue.path.join('.') || undefined);
  const value = issue.path.reduce<unknown>(
    (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
    unknown ? (input as Record<string, unknown>)[unknown] : input,
  );
  const isQuoted = unknown ? !mayBeSecret(unknown) : issue.path.length > 0;
  return {
    row,
    kind: 'input',
    field,
    value: isQuoted ? value : undefined,
    message: unknown ? 'is not a field that can be set here' : issue.message,
  };
}
