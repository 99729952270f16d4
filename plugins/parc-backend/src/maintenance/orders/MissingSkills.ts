import type { WorkOrderVerbBody } from '@parc/backstage-plugin-parc-common';
import type { Outcome, Transaction, Who } from '../../records';
import type { WorkingPeople } from '../load/WorkingPeople';
import { PlanSkillStore } from './PlanSkillStore';

/** What somebody who gets work does not know, and its plan says they must. */
export class MissingSkills {
  private readonly store = new PlanSkillStore();

  constructor(private readonly people: WorkingPeople) {}

  /**
   * What a user knows, as the catalog says; undefined where nobody is to be asked for: the work is taken away, or is a
   * group's. To be asked before a transaction is opened.
   */
  async knownTo(
    who: Who,
    { assignee }: WorkOrderVerbBody,
  ): Promise<ReadonlySet<string> | undefined> {
    if (!assignee?.startsWith('user:')) return undefined;
    const [user] = await this.people.of(who, [assignee]);
    return new Set(user?.skills);
  }

  /** The outcome with a warning for each order whose plan asks for what is not known. */
  async warn(
    trx: Transaction,
    outcome: Outcome,
    known: ReadonlySet<string>,
  ): Promise<Outcome> {
    const asked = await this.store.ofOrders(
      trx,
      outcome.written.map(each => each.record.id),
    );
    return {
      ...outcome,
      written: outcome.written.map(each => {
        const missing = (asked.get(each.record.id) ?? []).filter(
          skill => !known.has(skill.trim().toLowerCase()),
        );
        if (missing.length === 0) return each;
        const value = missing.join(', ');
        const warning = {
          code: 'skill-missing',
          field: 'assignee',
          value,
          message: `${each.record.assignee} is not known to have the skills of the plan: ${value}`,
        } as const;
        return { ...each, warnings: [...each.warnings, warning] };
      }),
    };
  }
}
