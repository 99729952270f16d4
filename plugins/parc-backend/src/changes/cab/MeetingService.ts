import { InputError, NotFoundError } from '@backstage/errors';
import {
  parcChangeManagePermission,
  type AnyRecord,
  type Change,
  type Meeting,
  type MeetingBody,
  type MeetingPatch,
  type MeetingsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import {
  inOrder,
  Refusal,
  refusalError,
  type ChangeContext,
  type Ground,
  type Narrowed,
  type RecordService,
  type Transaction,
  type Who,
} from '../../records';
import type { CabAgenda } from './CabAgenda';
import type { CabStore, StoredMeeting } from './CabStore';
import { itemsNamed, withItems, withoutItems } from './meetingItems';
import { groupOf, usersOf } from './refsOf';

/** Meetings at which changes are talked over, and their minutes. What is decided there each member decides themselves. */
export class MeetingService {
  constructor(
    readonly ground: Ground,
    private readonly changes: RecordService,
    private readonly store: CabStore,
    private readonly agenda: CabAgenda,
  ) {}

  /** The latest meetings, for whoever may read changes. */
  async list(who: Who): Promise<MeetingsAnswer> {
    await this.changes.narrow(who, { filter: [] });
    return { items: await this.store.list(this.ground.knex) };
  }

  /** A meeting, of whose changes the reader sees those that they may. */
  async get(who: Who, id: string): Promise<Meeting> {
    await this.changes.narrow(who, { filter: [] });
    const meeting = await this.store.find(this.ground.knex, id);
    if (!meeting) throw new NotFoundError(`there is no meeting ${id}`);
    return this.toAnswer(who, meeting);
  }

  /** Opens the minutes of a meeting about its agenda, or about the changes that are said. */
  async create(context: ChangeContext, body: MeetingBody): Promise<Meeting> {
    const { who } = context;
    await this.ground.access.require(who, parcChangeManagePermission);
    const group = groupOf('group', body.group);
    const meeting: StoredMeeting = {
      id: uuidv7(),
      version: 1,
      group,
      heldOn: body.heldOn,
      attendees: usersOf('attendees', body.attendees),
      createdAt: this.ground.clock().toUTC().toISO()!,
      createdBy: who.actor,
      items: (await this.talkedOver(who, { ...body, group })).map(changeId => ({
        changeId,
        isDeferred: false,
        decisions: [],
      })),
    };
    await this.ground.knex.transaction(trx => this.store.insert(trx, meeting));
    return this.toAnswer(who, meeting);
  }

  /**
   * Writes the minutes on, adds changes and takes some off, or closes them. Throws a ConflictError when they are closed,
   * when what is added does not wait for the group, and when something was said or decided of what is to be taken off.
   */
  async update(
    context: ChangeContext,
    id: string,
    version: number,
    patch: MeetingPatch,
  ): Promise<Meeting> {
    const { who } = context;
    await this.ground.access.require(who, parcChangeManagePermission);
    const found = await this.changes.byRefs(who, {
      refs: [
        ...(patch.items ?? []).map(each => each.change),
        ...(patch.remove ?? []),
      ],
      filter: [],
    });
    const readable = await this.changes.narrow(who, { filter: [] });
    const written = await this.ground.knex.transaction(async trx => {
      // First the changes, then the meeting: in this order who decides in it locks them, too.
      const added = await this.lockAdded(trx, readable, patch.add ?? []);
      const meeting = await this.store.find(trx, id, { lock: 'update' });
      if (!meeting) throw new NotFoundError(`there is no meeting ${id}`);
      const refusal = whyNotWritten(meeting, version);
      if (refusal) throw refusalError([refusal.refused]);
      const kept = this.patched(meeting, patch, found.items);
      const ranked = await this.store.ranked(trx, meeting.group, [
        ...added,
        ...kept.items.map(each => each.changeId),
      ]);
      const after = withItems(kept, added, ranked);
      await this.store.update(trx, after);
      return { ...after, version: version + 1 };
    });
    return this.toAnswer(who, written);
  }

  /** Why nothing about a change, which must be locked, is decided in a meeting; the meeting stays as it is until then. */
  async whyNotIn(
    trx: Transaction,
    id: string,
    change: AnyRecord,
    user: string,
  ): Promise<Refusal | undefined> {
    const meeting = await this.store.find(trx, id, { lock: 'share' });
    if (!meeting?.items.some(each => each.changeId === change.id))
      return new Refusal('conflict', 'is not talked over in this meeting', {
        code: 'not-in-meeting',
        params: {},
      });
    if (meeting.closedAt) return closed();
    if (meeting.attendees.includes(user)) return undefined;
    return new Refusal('conflict', 'you are not among those at this meeting', {
      code: 'not-at-meeting',
      params: {},
    });
  }

  private async talkedOver(who: Who, body: MeetingBody): Promise<string[]> {
    if (!body.changes) {
      const { items } = await this.agenda.of(who, body);
      return items.map(each => each.change.id);
    }
    const { items } = await this.changes.byRefs(who, {
      refs: body.changes,
      filter: [],
    });
    return idsOf('changes', body.changes, items);
  }

  /** The ids of what is to be added, of which none is decided meanwhile. */
  private async lockAdded(
    trx: Transaction,
    { filter }: Narrowed,
    refs: readonly string[],
  ): Promise<string[]> {
    const found = await this.changes.store.find(trx, refs, {
      filter,
      lock: true,
    });
    return idsOf('add', refs, found);
  }

  private patched(
    meeting: StoredMeeting,
    { attendees, note, items = [], remove = [], isClosed }: MeetingPatch,
    found: readonly AnyRecord[],
  ): StoredMeeting {
    const refs = items.map(each => each.change);
    const named = itemsNamed(meeting, 'items', refs, found);
    const byChange = new Map(
      items.map((each, at) => [named[at].changeId, each] as const),
    );
    const kept = withoutItems(meeting, remove, found);
    return {
      ...kept,
      ...(attendees ? { attendees: usersOf('attendees', attendees) } : {}),
      ...(note === undefined ? {} : { note: note ?? undefined }),
      ...(isClosed ? { closedAt: this.ground.clock().toUTC().toISO()! } : {}),
      items: kept.items.map(item => {
        const given = byChange.get(item.changeId);
        return {
          ...item,
          ...(given?.note === undefined
            ? {}
            : { note: given.note ?? undefined }),
          isDeferred: given?.isDeferred ?? item.isDeferred,
        };
      }),
    };
  }

  private async toAnswer(
    who: Who,
    { items, ...meeting }: StoredMeeting,
  ): Promise<Meeting> {
    const refs = items.map(each => each.changeId);
    const found = await this.changes.byRefs(who, { refs, filter: [] });
    const changes = inOrder(found.items, refs);
    return {
      ...meeting,
      items: items.map(({ changeId: _, approval: closedAs, ...item }, at) => {
        const change = changes[at] as unknown as Change | undefined;
        if (!change)
          return { isHidden: true, isDeferred: false, decisions: [] };
        const { id, ref, title, riskLevel, approval } = change;
        const { windowStart, windowEnd } = change;
        return {
          ...item,
          change: {
            ...{ id, ref, title, approval: closedAs ?? approval },
            ...(riskLevel ? { riskLevel } : {}),
            ...(windowStart ? { windowStart } : {}),
            ...(windowEnd ? { windowEnd } : {}),
          },
        };
      }),
    };
  }
}

/** Ids of changes, each once. Throws an InputError for the first that is not there, or that the caller may not read. */
function idsOf(
  field: string,
  refs: readonly string[],
  items: readonly AnyRecord[],
): string[] {
  const found = inOrder(items, refs);
  const missing = refs.find((_, at) => !found[at]);
  if (missing !== undefined)
    throw new InputError(
      `${field}: there is no change ${JSON.stringify(missing)}`,
    );
  return [...new Set(found.flatMap(each => each?.id ?? []))];
}

function whyNotWritten(
  meeting: StoredMeeting,
  version: number,
): Refusal | undefined {
  if (meeting.closedAt) return closed();
  return meeting.version === version
    ? undefined
    : new Refusal(
        'stale',
        `was changed meanwhile: it is at version ${meeting.version}, not ${version}`,
      );
}

function closed(): Refusal {
  return new Refusal('conflict', 'the minutes of this meeting are closed', {
    code: 'meeting-closed',
    params: {},
  });
}
