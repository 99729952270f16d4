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

/**
 * What they are told of work orders: one is given to them, its last day comes or has passed, or it has passed long ago and
 * a group's lead is to know; and, of visits, whose equipment is worked on: when it will be, that it was moved or called off.
 */
export const workOrderNoticeKinds = [
  'order-assigned',
  'order-due-soon',
  'order-overdue',
  'order-escalated',
  'visit-announced',
  'visit-moved',
  'visit-cancelled',
] as const;
export type WorkOrderNoticeKind = (typeof workOrderNoticeKinds)[number];

/**
 * What they are told of changes: they are asked to approve one, by when, and that it is too late; theirs was approved or
 * refused, something came in its way; one that they make begins or overruns its window; its return is to be verified; and, as owners of what it
 * touches, that it was authorised, begun or ended.
 */
export const changeNoticeKinds = [
  'change-to-approve',
  'change-approval-due',
  'change-approval-overdue',
  'change-approved',
  'change-refused',
  'change-begins',
  'change-overran',
  'change-return-due',
  'change-authorised',
  'change-started',
  'change-ended',
  'change-conflicts',
] as const;
export type ChangeNoticeKind = (typeof changeNoticeKinds)[number];

export type NoticeKind =
  | AssetNoticeKind
  | LicenceNoticeKind
  | WorkOrderNoticeKind
  | ChangeNoticeKind;

export function isOfChange(kind: NoticeKind): kind is ChangeNoticeKind {
  return changeNoticeKinds.some(each => each === kind);
}

export function isOfLicence(kind: NoticeKind): kind is LicenceNoticeKind {
  return licenceNoticeKinds.some(each => each === kind);
}

export function isOfWorkOrder(kind: NoticeKind): kind is WorkOrderNoticeKind {
  return workOrderNoticeKinds.some(each => each === kind);
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
  /** Of a visit and of work that is late: what is done (of a change: what is said of it), where, how long it takes in minutes, and who does it. */
  task?: string;
  place?: string;
  minutes?: number;
  who?: string;
}
