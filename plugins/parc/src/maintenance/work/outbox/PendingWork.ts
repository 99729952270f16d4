import type {
  StepAnswer,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';

/** A photo that is only on this device yet. Among the answers it stands by this id, until it is a file of the order. */
export interface PendingPhoto {
  id: string;
  step: string;
  /** As the file will be called; no two photos have the same. */
  name: string;
  file: Blob;
}

/** Why something could not be sent, and how the asset stands on the server now, where that is known. */
export interface WorkProblem {
  status: number;
  code?: string;
  params: Record<string, unknown>;
  message: string;
  theirs?: WorkOrderItem;
}

interface Unsent {
  /** Of the order, and of the asset if it is about one. */
  key: string;
  user: string;
  order: { id: string; ref: string };
  /** When the first of it was entered: what came first is sent first. Milliseconds since 1970. */
  since: number;
  /** Counts the changes of what is entered. */
  entry: number;
  problem?: WorkProblem;
}

/** How a technician ends an asset. */
export type Ending = 'done' | 'skip';

/** What was entered about one asset of an order and is not sent yet. */
export interface PendingAsset extends Unsent {
  kind: 'asset';
  /** The asset as it stood when this was entered on it. */
  seen: WorkOrderItem;
  answers: Readonly<Record<string, StepAnswer | null>>;
  minutes?: number | null;
  notes?: string | null;
  photos: readonly PendingPhoto[];
  verb?: Ending;
  reason?: string;
  /** The reader's day on which the verb was chosen, `YYYY-MM-DD`. */
  day?: string;
  /** It has ended on the server, and is to be opened first. */
  isReopening?: boolean;
  /** What was sent last, and with which key: sent again after a lost answer, it does nothing twice. */
  body?: object;
  idempotencyKey?: string;
}

/** That an order is to be closed, once all of its assets are sent. */
export interface PendingClose extends Unsent {
  kind: 'order';
}

export type PendingWork = PendingAsset | PendingClose;

/** What a technician does with one asset of an order. */
export interface Entry {
  answers?: Readonly<Record<string, StepAnswer | null>>;
  minutes?: number | null;
  notes?: string | null;
  photo?: PendingPhoto;
  verb?: Ending;
  reason?: string;
  isReopening?: true;
}

export function keyOf(user: string, orderId: string, assetId = ''): string {
  return [user, orderId, assetId].join(' ');
}

/** Adds an entry to what is pending of an asset, or begins it. */
export function entered(
  before: PendingAsset | undefined,
  entry: Entry,
  start: Omit<
    PendingAsset,
    'kind' | 'entry' | 'answers' | 'photos' | 'verb' | 'reason'
  >,
): PendingAsset {
  const { photo, answers = {}, ...others } = entry;
  const known: PendingAsset = before ?? {
    ...start,
    kind: 'asset',
    entry: 0,
    answers: {},
    photos: [],
  };
  const { problem: _, ...rest } = known;
  const next = { ...known.answers, ...answers };
  return {
    ...rest,
    ...others,
    ...(entry.verb ? { day: start.day } : {}),
    entry: known.entry + 1,
    answers: next,
    photos: [...known.photos, ...(photo ? [photo] : [])].filter(
      ({ step, id }) => [next[step] ?? []].flat().some(each => each === id),
    ),
  };
}

/** How an asset stands with what was entered about it: as the reader sees it, sent or not. */
export function withPending(
  item: WorkOrderItem,
  pending: PendingAsset | undefined,
): WorkOrderItem {
  if (!pending) return item;
  const answers = Object.fromEntries(
    Object.entries({ ...item.answers, ...pending.answers }).filter(
      ([, answer]) => answer !== null,
    ),
  ) as WorkOrderItem['answers'];
  return {
    ...item,
    answers,
    minutes: merged(item.minutes, pending.minutes),
    notes: merged(item.notes, pending.notes),
    state: stateWith(item, pending),
  };
}

function stateWith(
  { state }: WorkOrderItem,
  { verb, isReopening }: PendingAsset,
): WorkOrderItem['state'] {
  if (verb) return verb === 'done' ? 'done' : 'skipped';
  return isReopening ? 'open' : state;
}

/** Whether what is pending is on the server already: it was sent, and the answer was lost. */
export function isContained(
  { answers, minutes, notes, verb, photos, isReopening }: PendingAsset,
  theirs: WorkOrderItem,
): boolean {
  return (
    photos.length === 0 &&
    !isReopening &&
    Object.entries(answers).every(([step, answer]) =>
      isSame(theirs.answers[step], answer),
    ) &&
    (minutes === undefined || isSame(theirs.minutes, minutes)) &&
    (notes === undefined || isSame(theirs.notes, notes)) &&
    (verb === undefined || endsSo(verb, theirs.state))
  );
}

/** Whether somebody else changed the same: what the reader would overwrite without having seen it. */
export function isInConflict(
  { seen, answers, minutes, notes }: PendingAsset,
  theirs: WorkOrderItem,
): boolean {
  if (theirs.state !== seen.state) return true;
  const differs = (mine: unknown, was: unknown, is: unknown) =>
    mine !== undefined && !isSame(is, was) && !isSame(is, mine);
  return (
    Object.entries(answers).some(([step, answer]) =>
      differs(answer, seen.answers[step], theirs.answers[step]),
    ) ||
    differs(minutes, seen.minutes, theirs.minutes) ||
    differs(notes, seen.notes, theirs.notes)
  );
}

/** What is left of an entry once an earlier state of it was sent. */
export function afterSending(
  now: PendingAsset,
  sent: PendingAsset,
  item: WorkOrderItem,
): PendingAsset | undefined {
  if (now.entry === sent.entry) return undefined;
  const { isReopening: _, ...rest } = now;
  return {
    ...rest,
    seen: item,
    verb: now.verb === sent.verb ? undefined : now.verb,
    answers: Object.fromEntries(
      Object.entries(now.answers).filter(
        ([step, answer]) => !isSame(sent.answers[step], answer),
      ),
    ),
  };
}

/** A photo is a file now: its id stands where the local one stood. */
export function withFile(
  pending: PendingAsset,
  photo: PendingPhoto,
  fileId: string,
): PendingAsset {
  const before = [pending.answers[photo.step] ?? []].flat() as string[];
  const ids = before.map(id => (id === photo.id ? fileId : id));
  return {
    ...pending,
    photos: pending.photos.filter(({ id }) => id !== photo.id),
    answers: before.includes(photo.id)
      ? { ...pending.answers, [photo.step]: ids }
      : pending.answers,
  };
}

function endsSo(verb: Ending, state: WorkOrderItem['state']): boolean {
  return verb === 'done'
    ? state === 'done' || state === 'partly-done'
    : state === 'skipped';
}

/** `null` takes away, and what is not there is not there; of texts the server keeps no blanks around. */
function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(typeof value === 'string' ? value.trim() : value ?? null);
  return plain(a) === plain(b);
}

function merged<T>(before: T | undefined, given?: T | null): T | undefined {
  return given === undefined ? before : given ?? undefined;
}
