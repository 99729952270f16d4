/**
 * What people are told of assets: something was handed to them; what they hold, or answer for, is not back in time; a
 * warranty of what they answer for ends; a lost thing of theirs calls home; nothing is heard of one any more.
 */
export const assetNoticeKinds = [
  'handed-over',
  'overdue-held',
  'overdue-owned',
  'warranty-ending',
  'lost-reported',
  'gone-silent',
] as const;
export type AssetNoticeKind = (typeof assetNoticeKinds)[number];

/**
 * What they are told of licences that they answer for: the last day for notice comes; one ends unless somebody renews it;
 * one renews by itself and nothing says until when that can be stopped.
 */
export const licenceNoticeKinds = [
  'licence-notice',
  'licence-ending',
  'licence-renewing',
] as const;
export type LicenceNoticeKind = (typeof licenceNoticeKinds)[number];

export type NoticeKind = AssetNoticeKind | LicenceNoticeKind;

export function isOfLicence(kind: NoticeKind): kind is LicenceNoticeKind {
  return licenceNoticeKinds.some(each => each === kind);
}

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

/** What a message is about, as it is now: the records of which its occasion still holds. */
export interface NoticeSubject {
  count: number;
  /** The human reference of the first of them; the only one, if the count is 1. */
  ref: string;
  name?: string;
  /** The day that it is about: when it is due back, ends, was last heard of (in UTC). */
  day?: string;
}
