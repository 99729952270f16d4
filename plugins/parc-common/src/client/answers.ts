import type { AssetVerb, AssetVerbBody } from '../assets';

/** Something that was accepted and is worth a second look. */
export interface Warning {
  code:
    | 'serial-rubbish'
    | 'serial-duplicate'
    | 'over-allocated'
    | 'skill-missing'
    | 'made-normal'
    | 'approval-asked-here';
  field: string;
  value: string;
  message: string;
  /** The references of the other records that it is about. */
  refs?: string[];
}

/** A record after a write. */
export type Written<R> = R & { warnings?: Warning[] };

/** What is wrong with one row or one item. */
export interface RowError {
  /** From 1, in the order given. */
  row: number;
  ref?: string;
  field?: string;
  value?: unknown;
  message: string;
  /** The code of a refusal by the life cycle, for the page to translate. */
  code?: string;
}

/** Which assets a bulk call is about: refs, or everything that a filter matches (at most 10,000). */
export type BulkTarget =
  | { refs: string[] }
  | { filter: string[]; query?: string; fullTextFilterTerm?: string };

export type BulkRequest = (
  | { create: object[] }
  | (BulkTarget & { patch: object })
  | (BulkTarget & { verb: AssetVerb; body: AssetVerbBody })
  | (BulkTarget & { delete: true; reason?: string })
) & {
  /** Do what can be done; otherwise it is all or nothing. */
  partial?: boolean;
};

export interface BulkAnswer {
  done: number;
  items: Array<{
    row: number;
    id: string;
    ref: string;
    version: number;
    warnings?: Warning[];
  }>;
  errors: RowError[];
}

/** Something wrong with a file in git. */
export interface Problem {
  id: string;
  /** `field`: one field of a file; `schema`: the catalog refused it; `retirement-brake`: too many files vanished. */
  code: 'field' | 'schema' | 'retirement-brake';
  /** What the file declares, in the singular: `asset`, `licence`. */
  noun: string;
  /** The catalog entity. */
  entity?: string;
  /** The human reference of the record that it is about, when there is one. */
  record?: string;
  /** Where the file is. */
  file?: string;
  /** The place in the file: `spec.location`. */
  field?: string;
  value?: unknown;
  message: string;
  since: string;
}

/** One change as others hear of it. */
export interface FeedItem {
  noun: string;
  id: string;
  action: string;
  version: number;
  at: string;
  /** The names of the fields that changed. */
  fields: string[];
}

/** A stretch of the feed, and where to go on. */
export interface FeedAnswer {
  items: FeedItem[];
  cursor: string;
  /** Whether there is more to be had now. */
  hasMore: boolean;
}

/** A page of a list that is only walked forward. */
export interface CursorPage<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
}
