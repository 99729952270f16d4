import {
  mostItemsOfMeeting,
  type AgendaAnswer,
  type AgendaQuery,
  type Change,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';
import { inOrder, type RecordService, type Who } from '../../records';
import { toAnswer, type ApprovalStore } from '../approval/ApprovalStore';
import { groupOf } from './refsOf';
import type { CabStore } from './CabStore';

/** What is to be talked over: what waits for the groups that policies list (change advisory boards). */
export class CabAgenda {
  private readonly groups: string[];

  constructor(
    private readonly changes: RecordService,
    private readonly approvals: ApprovalStore,
    private readonly store: CabStore,
    { policies }: Pick<ChangeSettings, 'policies'>,
  ) {
    const listed = policies.flatMap(({ approvers }) =>
      approvers.from === 'listed' ? approvers.refs : [],
    );
    this.groups = [...new Set(listed)].filter(each => /^group:/.test(each));
  }

  /** What waits for a group, or for any that policies list, of what the reader may see. */
  async of(who: Who, { group }: AgendaQuery): Promise<AgendaAnswer> {
    const narrowed = await this.changes.narrow(who, { filter: [] });
    const groups = group ? [groupOf('group', group)] : this.groups;
    const { store } = this.changes;
    const ids = await this.store.waitingFor(
      store,
      narrowed,
      groups,
      mostItemsOfMeeting + 1,
    );
    const shown = ids.slice(0, mostItemsOfMeeting);
    const found = await store.find(store.knex, shown);
    const steps = await this.approvals.ofChanges(store.knex, shown);
    const asked = steps.filter(
      ({ state, approvers }) =>
        state === 'asked' && approvers.some(each => groups.includes(each)),
    );
    return {
      groups: this.groups,
      isCut: ids.length > shown.length,
      items: inOrder(found, shown)
        .filter(each => each !== undefined)
        .map(change => ({
          change: change as unknown as Change,
          steps: asked
            .filter(({ changeId }) => changeId === change.id)
            .map(toAnswer),
        })),
    };
  }
}
