import {
  workOrderOutcomes,
  workOrders,
  type ParcClient,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { readApiError } from '../../../records';
import {
  isContained,
  isInConflict,
  withFile,
  type PendingAsset,
  type PendingClose,
  type PendingWork,
  type WorkProblem,
} from './PendingWork';

/** What came of sending: there, to be tried again when the connection is back, or for the reader to decide. */
export type Outcome =
  | { is: 'sent'; item?: WorkOrderItem }
  | { is: 'later' }
  | { is: 'problem'; problem: WorkProblem };

/** What sending needs beside the client. */
export interface Sending {
  client: ParcClient;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  /** Changes what is pending and keeps it, so that the next attempt goes on from there; answers how it stands then. */
  update(change: (before: PendingAsset) => PendingAsset): Promise<PendingAsset>;
}

/** No answer, a proxy's answer, a session that ran out or too many at once: nothing is wrong with what was sent. */
const passing: readonly number[] = [0, 401, 429, 502, 503, 504];

/** Whether it may go well when it is tried again later. */
export function isPassing(error: unknown): boolean {
  return passing.includes(readApiError(error as Error).status);
}

/** Sends what is pending: first its photos, then what was entered, as it was entered last. */
export async function sendWork(
  work: PendingWork,
  sending: Sending,
): Promise<Outcome> {
  try {
    return work.kind === 'order'
      ? await close(work, sending)
      : await sendAsset(work, sending);
  } catch (error) {
    if (isPassing(error)) return { is: 'later' };
    return { is: 'problem', problem: problemOf(error as Error) };
  }
}

async function sendAsset(
  work: PendingAsset,
  sending: Sending,
): Promise<Outcome> {
  let current = await uploadPhotos(work, sending);
  if (current.isReopening) current = await reopen(current, sending);
  if (!current.verb && isEmpty(current))
    return { is: 'sent', item: current.seen };
  try {
    return { is: 'sent', item: await act(current, sending) };
  } catch (error) {
    const { status } = readApiError(error as Error);
    if (status !== 412 && status !== 409) throw error;
    return settle(current, error as Error, sending);
  }
}

/** One that was sent before, and whose answer was lost, is found by its name. */
async function uploadPhotos(
  work: PendingAsset,
  { client, update }: Sending,
): Promise<PendingAsset> {
  if (work.photos.length === 0) return work;
  const files = client.noun(workOrders).attachments(work.order.id);
  const { items } = await files.files();
  let current = work;
  for (const photo of work.photos) {
    const known = items.find(({ name }) => name === photo.name);
    const { id } = known ?? (await files.addFile(photo.name, photo.file));
    current = await update(before => withFile(before, photo, id));
  }
  return current;
}

async function reopen(
  work: PendingAsset,
  { client, update }: Sending,
): Promise<PendingAsset> {
  const { order, seen } = work;
  const { asset, version } = seen;
  const item = await client.workOrders
    .actOnItem(order.id, asset.id, 'undo', {}, { version })
    .catch(async error => {
      const now = await client.workOrders.item(order.id, asset.id);
      // It was opened, and the answer was lost.
      if (now.state === 'open') return now;
      throw error;
    });
  return update(before => ({ ...before, seen: item, isReopening: undefined }));
}

/** The draft, or how it ends; what is sent is kept with its key, so that another attempt is the same request. */
async function act(
  work: PendingAsset,
  { client, today, update }: Sending,
): Promise<WorkOrderItem> {
  const { order, seen, verb } = work;
  const { version, asset } = seen;
  if (!verb)
    return client.workOrders.draftItem(
      order.id,
      asset.id,
      version,
      enteredOf(work),
    );
  const { body, idempotencyKey } = await update(before =>
    withRequest(before, today),
  );
  return client.workOrders.actOnItem(order.id, asset.id, verb, body!, {
    version,
    idempotencyKey,
  });
}

function isEmpty({ answers, minutes, notes }: PendingAsset): boolean {
  return (
    Object.keys(answers).length === 0 &&
    minutes === undefined &&
    notes === undefined
  );
}

/** The same content has the same key; other content is another request. */
function withRequest(work: PendingAsset, today: string): PendingAsset {
  const body = bodyOf(work, today);
  return JSON.stringify(body) === JSON.stringify(work.body)
    ? work
    : { ...work, body, idempotencyKey: globalThis.crypto.randomUUID() };
}

/** A photo that was taken while the others were sent comes with the next attempt. */
function enteredOf({ answers, photos, minutes, notes }: PendingAsset): object {
  const local = photos.map(({ step }) => step);
  return {
    answers: Object.fromEntries(
      Object.entries(answers).filter(([step]) => !local.includes(step)),
    ),
    ...(minutes === undefined ? {} : { minutes }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** Of an earlier day only if it was: which day it is at the asset's place, the server knows better. */
function bodyOf(work: PendingAsset, today: string): object {
  const { verb, reason, day } = work;
  return {
    ...(verb === 'done' ? enteredOf(work) : { reason }),
    ...(day && day < today ? { on: day } : {}),
  };
}

/** Somebody was quicker. It may have been the reader, whose answer was lost; or somebody who did something else. */
async function settle(
  work: PendingAsset,
  error: Error,
  sending: Sending,
): Promise<Outcome> {
  const { client, update } = sending;
  const { order, seen } = work;
  const theirs = await client.workOrders.item(order.id, seen.asset.id);
  if (isContained(work, theirs)) return { is: 'sent', item: theirs };
  const isSeen = theirs.version === seen.version;
  if (isSeen || isInConflict(work, theirs))
    return { is: 'problem', problem: { ...problemOf(error), theirs } };
  const rebased = await update(before => ({ ...before, seen: theirs }));
  return { is: 'sent', item: await act(rebased, sending) };
}

async function close(
  { order }: PendingClose,
  { client }: Sending,
): Promise<Outcome> {
  const { status } = await client.workOrders.get(order.id);
  // It was closed, and the answer was lost; or somebody else did it.
  if (workOrderOutcomes.some(each => each === status)) return { is: 'sent' };
  await client.workOrders.act(order.id, 'close', {});
  return { is: 'sent' };
}

function problemOf(error: Error): WorkProblem {
  const { status, code, params, message } = readApiError(error);
  return { status, code, params, message };
}
