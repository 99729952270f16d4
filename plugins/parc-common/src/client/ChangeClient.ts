import type {
  AgendaAnswer,
  AgendaQuery,
  Meeting,
  MeetingInput,
  MeetingPatch,
  MeetingsAnswer,
  WaitingChangesAnswer,
  Change,
  ChangeAnyVerb,
  ChangeApprovalAnswer,
  ChangeCalendarAnswer,
  ChangeCalendarQuery,
  ChangeCheck,
  ChangeMetricsAnswer,
  ChangeSettings,
  ChangeTask,
  ChangeTasksBody,
  ChangeTaskVerb,
  ChangeTaskVerbBody,
  ChangeVerbBody,
  ConflictsAnswer,
  DecisionBody,
  Delegation,
  DelegationBody,
  DelegationsAnswer,
  ImpactAnswer,
  OwnTask,
} from '../changes';
import type {
  ChangeModel,
  ChangeModelVerb,
  ChangeModelVerbBody,
} from '../changes';
import { queryString, type Params } from './Call';
import { ifMatch, NounClient } from './NounClient';
import type { Written } from './answers';

/** What changes can do beside what every noun can. */
export class ChangeClient extends NounClient<Change> {
  /** One use case on one change; with `version`, only if nobody changed it since. */
  act(
    ref: string,
    verb: ChangeAnyVerb,
    body: ChangeVerbBody,
    version?: number,
  ): Promise<Written<Change>> {
    return this.call('POST', this.path(ref, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** How changes are done here: the questionnaire, the policies, what may be overridden. */
  settings(): Promise<ChangeSettings> {
    return this.call('GET', this.path('settings'));
  }

  /** What would be said of a change with these fields: gaps, risk, conflicts, who would be asked. Keeps nothing. */
  check(fields: object): Promise<ChangeCheck> {
    return this.call('POST', this.path('check'), { body: fields });
  }

  /** How changes went that were closed in a period, group by group. */
  metrics(params?: Params): Promise<ChangeMetricsAnswer> {
    return this.call('GET', this.path('metrics'), { params });
  }

  /** Its tasks, in their order. */
  tasks(ref: string): Promise<{ items: ChangeTask[] }> {
    return this.call('GET', this.path(ref, 'tasks'));
  }

  /** Plans its tasks anew; `version` is that of the change. */
  setTasks(
    ref: string,
    version: number,
    body: ChangeTasksBody,
  ): Promise<{ items: ChangeTask[] }> {
    return this.call('POST', this.path(ref, 'tasks'), {
      body,
      headers: ifMatch(version),
    });
  }

  /** One use case on one task; `version` is that of the task. */
  actOnTask(
    ref: string,
    task: string,
    verb: ChangeTaskVerb,
    body: ChangeTaskVerbBody,
    version?: number,
  ): Promise<ChangeTask> {
    return this.call('POST', this.path(ref, 'tasks', task, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** What the caller and their groups still have to do. */
  ownTasks(): Promise<{ items: OwnTask[] }> {
    return this.call('GET', '/change-tasks/mine');
  }

  /** How its approval stands, and what the caller may decide. */
  approval(ref: string): Promise<ChangeApprovalAnswer> {
    return this.call('GET', this.path(ref, 'approval'));
  }

  /** The caller's decision. */
  decide(ref: string, body: DecisionBody): Promise<Written<Change>> {
    return this.call('POST', this.path(ref, 'decisions'), { body });
  }

  /** What waits for the caller's decision. */
  waiting(): Promise<WaitingChangesAnswer> {
    return this.call('GET', this.path('waiting'));
  }

  /** What waits for a change advisory board; for any that policies list, without a group. */
  agenda(params: AgendaQuery): Promise<AgendaAnswer> {
    return this.call('GET', this.path('cab'), { params });
  }

  /** The latest meetings. */
  meetings(): Promise<MeetingsAnswer> {
    return this.call('GET', '/cab-meetings');
  }

  meeting(id: string): Promise<Meeting> {
    return this.call('GET', `/cab-meetings/${encodeURIComponent(id)}`);
  }

  /** Opens the minutes of a meeting. */
  openMeeting(body: MeetingInput): Promise<Meeting> {
    return this.call('POST', '/cab-meetings', { body });
  }

  /** Writes them on, or closes them; `version` is the one that the caller saw. */
  writeMinutes(
    id: string,
    version: number,
    body: MeetingPatch,
  ): Promise<Meeting> {
    return this.call('PATCH', `/cab-meetings/${encodeURIComponent(id)}`, {
      body,
      headers: ifMatch(version),
    });
  }

  /** The address of its minutes as a PDF: a plain link, for which the portal's cookie authorises. */
  async minutesUrl(id: string, language: 'en' | 'fr'): Promise<string> {
    const search = queryString({ language });
    return `${await this.baseUrl()}/cab-meetings/${encodeURIComponent(
      id,
    )}/minutes${search}`;
  }

  /** What conflicts with it, looked for now. */
  conflicts(ref: string): Promise<ConflictsAnswer> {
    return this.call('GET', this.path(ref, 'conflicts'));
  }

  /** What it hits, so many steps far. */
  impact(ref: string, depth: number): Promise<ImpactAnswer> {
    return this.call('GET', this.path(ref, 'impact'), { params: { depth } });
  }

  /** Changes, windows and work orders from one day to another. */
  calendar(params: ChangeCalendarQuery): Promise<ChangeCalendarAnswer> {
    return this.call('GET', '/change-calendar', { params });
  }

  /** Who decides instead of the caller, and for whom the caller does. */
  delegations(): Promise<DelegationsAnswer> {
    return this.call('GET', '/change-delegations');
  }

  delegate(body: DelegationBody): Promise<Delegation> {
    return this.call('POST', '/change-delegations', { body });
  }

  /** Ends a delegation of the caller's. */
  endDelegation(id: string): Promise<void> {
    return this.call('DELETE', `/change-delegations/${encodeURIComponent(id)}`);
  }
}

/** What change models can do beside what every noun can. */
export class ChangeModelClient extends NounClient<ChangeModel> {
  act(
    ref: string,
    verb: ChangeModelVerb,
    body: ChangeModelVerbBody,
    version?: number,
  ): Promise<Written<ChangeModel>> {
    return this.call('POST', this.path(ref, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }
}
