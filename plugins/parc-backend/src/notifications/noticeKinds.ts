/**
 * What people are told of: something was handed to them; what they hold, or answer for, is not back in time; a warranty
 * of what they answer for ends; a lost thing of theirs calls home; nothing is heard of one any
 * more.
 */
export const noticeKinds = [
  'handed-over',
  'overdue-held',
  'overdue-owned',
  'warranty-ending',
  'lost-reported',
  'gone-silent',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A message to somebody, before its words. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  /** Entity reference of a user or group. */
  recipient: string;
  /** The user of that group who did it themselves. */
  notTo?: string;
  madeAt: Date;
  /** How often it was taken up, this time included. */
  attempts: number;
}

/** What a message is about, as it is now: the assets of which its occasion still holds. */
export interface NoticeSubject {
  count: number;
  /** The first of them; the only one, if the count is 1. */
  tag: string;
  name?: string;
  /** The day when it is due back. */
  expectedBack?: string;
  warrantyEnd?: string;
  /** The day, in UTC, when its agent last spoke. */
  lastSeen?: string;
}
