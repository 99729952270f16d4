import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { Change, OwnTask } from '@parc/backstage-plugin-parc-common';
import type { RecordService, Who } from '../../records';
import { toAnswer, type ChangeTaskStore } from './ChangeTaskStore';

/** The most tasks that are answered at once; more are nobody's day. */
const mostOwnTasks = 200;

/** What the caller and their groups still have to do for changes. */
export class OwnTasks {
  constructor(
    private readonly records: RecordService,
    private readonly store: ChangeTaskStore,
    private readonly userInfo: UserInfoService,
  ) {}

  /** Of changes that are not over and that the caller may read; by when the change is. */
  async list(who: Who): Promise<{ items: OwnTask[] }> {
    const { filter } = await this.records.narrow(who, { filter: [] });
    if (!('credentials' in who)) return { items: [] };
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      who.credentials,
    );
    const { knex } = this.records.store;
    const tasks = await this.store.openOf(
      knex,
      ownershipEntityRefs,
      mostOwnTasks,
    );
    const ids = [...new Set(tasks.map(each => each.changeId))];
    const found = await this.records.store.find(knex, ids, { filter });
    const changes = new Map(found.map(each => [each.id, each]));
    return {
      items: tasks.flatMap(task => {
        const change = changes.get(task.changeId) as unknown as
          | Change
          | undefined;
        return change
          ? [{ task: toAnswer(task), change: toShort(change) }]
          : [];
      }),
    };
  }
}

function toShort(change: Change): OwnTask['change'] {
  const { id, ref, title, status, windowStart, windowEnd } = change;
  return {
    id,
    ref,
    title,
    status,
    ...(windowStart ? { windowStart } : {}),
    ...(windowEnd ? { windowEnd } : {}),
  };
}
