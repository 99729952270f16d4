import { rowsOf, sql, type Database } from '../records';
import { ChangeTraceStore } from './ChangeTraceStore';
import {
  columns,
  fields,
  historyValues,
  inHistory,
  inText,
  naming,
} from './naming';
import { isLoginOf, loginsOf } from './SightingStore';

/** Entries of the history that are read at once. */
const pageSize = 1_000;

/** All that is kept about a person, to be handed to them. */
export class DownloadStore {
  private readonly ofChanges = new ChangeTraceStore();

  constructor(private readonly knex: Database) {}

  /**
   * All that is kept about a person, one object a line: assets, what they hung on records, what they did for changes, their views, the machines on
   * which they were seen, then the history, oldest first.
   */
  async *lines(person: string): AsyncGenerator<string> {
    const named = await rowsOf<{ line: string }>(
      this.knex,
      sql(
        `select jsonb_build_object('asset', tag, 'serial', serial, 'name', name, 'status', status, 'deletedAt', deleted_at, ${fields
          .map(({ field, column }) => `'${field}', ${column}`)
          .join(', ')})::text as line from assets where ${naming} order by tag`,
        ...columns.map(() => person),
      ),
    );
    for (const { line } of named) yield `${line}\n`;
    for (const { line } of await this.besides(person)) yield `${line}\n`;
    for (const { line } of await this.ofChanges.lines(this.knex, person))
      yield `${line}\n`;
    for (const { line } of await this.seen(person)) yield `${line}\n`;
    for (let after = '0'; ; ) {
      const page = await rowsOf<{ id: string; line: string }>(
        this.knex,
        sql(
          `select h.id::text, jsonb_build_object('change', h.action, 'noun', h.noun, 'id', h.record_id, 'tag', a.tag, 'at', h.at,
             'actor', h.actor, 'source', h.source, 'reason', h.reason, 'changes', h.changes)::text as line
           from history h left join assets a on a.id = h.record_id
           where h.id > ?::bigint and ${inHistory} order by h.id limit ${pageSize}`,
          after,
          ...historyValues(person),
        ),
      );
      for (const { line } of page) yield `${line}\n`;
      if (page.length < pageSize) return;
      after = page[page.length - 1].id;
    }
  }

  /** Licences, windows and maintenance plans that a person answers for, licences that they were given, work that they have and did, comments, links, files, views, calendars, agents' credentials and reported usage of a person; of a file its name. */
  private besides(person: string): Promise<Array<{ line: string }>> {
    return rowsOf(
      this.knex,
      sql(
        `select jsonb_build_object('comment', text, 'on', record_id, 'at', created_at, 'by', created_by)::text as line
           from record_comments where created_by = ? or text ~ ?
         union all
         select jsonb_build_object('link', url, 'title', title, 'on', record_id, 'at', created_at)::text from record_links where created_by = ?
         union all
         select jsonb_build_object('file', name, 'on', record_id, 'at', created_at)::text from record_files where created_by = ?
         union all
         select jsonb_build_object('agentCredentials', name, 'owner', owner, 'at', created_at, 'by', created_by)::text from agent_credentials where created_by = ? or owner = ?
         union all
         select jsonb_build_object('agent', device_id, 'linkedAt', matched_at)::text from agents where match->>'by' = ?
         union all
         select jsonb_build_object('view', name, 'noun', noun, 'query', query, 'sharedWith', shared_with)::text from views where owner = ?
         union all
         select jsonb_build_object('calendar', name, 'of', kind, 'filter', filter, 'at', created_at, 'lastUsedAt', last_used_at)::text from calendar_feeds where owner = ?
         union all
         select jsonb_build_object('used', p.code, 'on', u.asset_id, 'from', u.from_at, 'until', u.until_at)::text
           from software_usage u join products p on p.id = u.product_id where u.user_ref = ?
         union all
         select jsonb_build_object('licence', number, 'name', name, 'owner', owner)::text from licences where owner = ?
         union all
         select jsonb_build_object('allocation', a.number, 'licence', l.number, 'quantity', a.quantity, 'since', a.since, 'until', a.until)::text
           from allocations a join licences l on l.id = a.licence_id where a.assignee = ?
         union all
         select jsonb_build_object('window', number, 'name', name, 'owner', owner)::text from windows where owner = ?
         union all
         select jsonb_build_object('maintenancePlan', code, 'name', name, 'owner', owner, 'assignee', assignee, 'rotation', rotation)::text
           from maintenance_plans where owner = ? or assignee = ? or ? = any(rotation)
         union all
         select jsonb_build_object('checklistOf', p.code, 'version', c.version, 'at', c.at, 'by', c.by_whom)::text
           from plan_checklists c join maintenance_plans p on p.id = c.plan_id where c.by_whom = ?
         union all
         select jsonb_build_object('workOrder', number, 'title', title, 'assignee', assignee)::text from work_orders where assignee = ?
         union all
         select jsonb_build_object('work', o.number, 'asset', a.tag, 'state', i.state, 'on', i.closed_on, 'by', i.closed_by, 'notes', i.notes)::text
           from work_order_assets i join work_orders o on o.id = i.order_id join assets a on a.id = i.asset_id where i.closed_by = ?
         union all
         select jsonb_build_object('changeModel', code, 'name', name, 'owner', owner)::text from change_models where owner = ?
         union all
         select jsonb_build_object('change', number, 'title', title, 'owner', owner, 'author', author, 'raisedBy', raised_by, 'onBehalfOf', on_behalf_of,
             'people', people, 'buildBy', build_by, 'testBy', test_by, 'releaseBy', release_by, 'approvers', approvers, 'reviewedBy', reviewed_by)::text
           from changes where ? in (owner, author, raised_by, on_behalf_of, build_by, test_by, release_by, reviewed_by)
             or ? = any(people || approvers || asked_approvers || items)
         union all
         select jsonb_build_object('keyEntered', k.label, 'licence', l.number, 'at', k.created_at)::text
           from licence_keys k join licences l on l.id = k.licence_id where k.created_by = ?`,
        person,
        inText(person),
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
        person,
      ),
    );
  }

  /** Where a login like the person's was seen, or has an account. */
  private seen(person: string): Promise<Array<{ line: string }>> {
    return rowsOf(
      this.knex,
      sql(
        `select jsonb_build_object('seenOn', a.tag, 'login', u.login, 'domain', u.domain, 'since', u.since, 'until', u.until)::text as line
           from users_seen u join assets a on a.id = u.asset_id where ${isLoginOf(
             'u.login',
           )}
         union all
         select jsonb_build_object('accountOn', a.tag, 'account', account)::text
           from technical_states t join assets a on a.id = t.asset_id
           cross join lateral jsonb_array_elements(t.sections->'localUsers') as account
           where jsonb_typeof(t.sections->'localUsers') = 'array' and ${isLoginOf(
             `account->>'login'`,
           )}`,
        ...loginsOf(person),
        ...loginsOf(person),
      ),
    );
  }
}
