import type { Transaction } from '../records';
import { ChangeTraceStore } from './ChangeTraceStore';
import { inText } from './naming';

/** What a person leaves beside records and their history: what hangs on them, what belongs to changes, inventories, imports, views, feeds. */
export class TraceStore {
  private readonly ofChanges = new ChangeTraceStore();

  /** Puts a pseudonym in a person's place on what they hung on records, and on lists that they share. */
  async replace(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    for (const table of [
      'record_links',
      'record_comments',
      'record_files',
      'agent_credentials',
      'licence_keys',
    ]) {
      await trx.raw(`update ${table} set created_by = ? where created_by = ?`, [
        pseudonym,
        person,
      ]);
    }
    await trx.raw(
      `update record_comments set text = regexp_replace(text, ?, ?, 'g') where text ~ ?`,
      [inText(person), pseudonym, inText(person)],
    );
    await trx.raw('update agent_credentials set owner = null where owner = ?', [
      person,
    ]);
    await this.eraseFromInventory(trx, person, pseudonym);
    await trx.raw('update software_usage set user_ref = ? where user_ref = ?', [
      pseudonym,
      person,
    ]);
    await this.eraseFromWork(trx, person, pseudonym);
    await trx.raw('update plan_checklists set by_whom = ? where by_whom = ?', [
      pseudonym,
      person,
    ]);
    await this.ofChanges.replace(trx, person, pseudonym);
    await trx.raw(
      'update calendar_feeds set revoked_by = ? where revoked_by = ?',
      [pseudonym, person],
    );
    await this.eraseFromImports(trx, person, pseudonym);
    await trx.raw(
      'update views set owner = ? where owner = ? and shared_with is not null',
      [pseudonym, person],
    );
  }

  /** Takes a person out of what is kept beside: answers for repeated requests, messages, views and calendars of their own, and the list of who left. */
  async forget(trx: Transaction, person: string): Promise<void> {
    await trx.raw('delete from views where owner = ?', [person]);
    await trx.raw('delete from calendar_feeds where owner = ?', [person]);
    await trx.raw(
      `delete from idempotency_keys where actor = ? or strpos(answer::text, ?) > 0`,
      [person, JSON.stringify(person)],
    );
    await trx.raw('delete from departed_people where person = ?', [person]);
    await trx.raw('delete from notice_occasions where recipient = ?', [person]);
    await trx.raw('delete from notices where recipient = ? or not_to = ?', [
      person,
      person,
    ]);
  }

  /** Who did the work, and whom its notes, reasons and answers name. */
  private async eraseFromWork(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    const named = inText(person);
    await trx.raw(
      `update work_order_assets set closed_by = case when closed_by = ? then ? else closed_by end,
         notes = regexp_replace(notes, ?, ?, 'g'), reason = regexp_replace(reason, ?, ?, 'g'),
         answers = regexp_replace(answers::text, ?, ?, 'g')::jsonb
       where closed_by = ? or concat_ws(' ', notes, reason, answers::text) ~ ?`,
      [
        ...[person, pseudonym, named, pseudonym, named, pseudonym],
        ...[named, pseudonym, person, named],
      ],
    );
  }

  /** Who linked agents, settled findings and wrote rules. */
  private async eraseFromInventory(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    await trx.raw(
      `update agents set match = jsonb_set(match, '{by}', to_jsonb(?::text)) where match->>'by' = ?`,
      [pseudonym, person],
    );
    await trx.raw(
      'update inventory_findings set dismissed_by = ? where dismissed_by = ?',
      [pseudonym, person],
    );
    for (const table of ['inventory_rules', 'software_rules']) {
      await trx.raw(`update ${table} set changed_by = ? where changed_by = ?`, [
        pseudonym,
        person,
      ]);
    }
  }

  /** Who sent, undid and remembered imports, and whom their rows name. Files go when their time is over. */
  private async eraseFromImports(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    await trx.raw('update imports set created_by = ? where created_by = ?', [
      pseudonym,
      person,
    ]);
    await trx.raw(
      `update imports set undo = jsonb_set(undo, '{by}', to_jsonb(?::text)) where undo->>'by' = ?`,
      [pseudonym, person],
    );
    await trx.raw('update import_mappings set used_by = ? where used_by = ?', [
      pseudonym,
      person,
    ]);
    const [from, to] = [person, pseudonym].map(each => JSON.stringify(each));
    await trx.raw(
      `update import_rows set input = replace(input::text, ?, ?)::jsonb, changes = replace(changes::text, ?, ?)::jsonb
       where strpos(concat(input::text, changes::text), ?) > 0`,
      [from, to, from, to, from],
    );
  }
}
