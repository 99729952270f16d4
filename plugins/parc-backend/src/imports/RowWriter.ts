import type {
  AnyRecord,
  ImportError,
} from '@parc/backstage-plugin-parc-common';
import {
  changesBetween,
  Refusal,
  type ChangeContext,
  type Outcome,
  type RecordService,
  type Refused,
  type Transaction,
} from '../records';
import type { StoredRow } from './ImportJob';
import { InputReader } from './InputReader';

/** Writes rows through the writer of their noun: what is refused is refused as it would be on a page. */
export class RowWriter {
  private readonly reader: InputReader;

  constructor(readonly records: RecordService) {
    this.reader = new InputReader(records.noun);
  }

  /** Says in each row what became of it. */
  async write(
    trx: Transaction,
    context: ChangeContext,
    rows: readonly StoredRow[],
    isDry: boolean,
  ): Promise<void> {
    if (isDry) for (const row of rows) this.read(row);
    const created = rows.filter(each => each.outcome === 'create');
    const updated = rows.filter(each => each.outcome === 'update');
    const request = { trx, partial: true, isDry, isRead: true };
    if (created.length) {
      const inputs = created.map(each => each.input);
      await this.allowing(created, async () => {
        const { writer } = this.records;
        const outcome = await writer.create(context, inputs, request);
        this.tell(created, outcome, isDry);
      });
    }
    if (updated.length)
      await this.allowing(updated, () =>
        this.update(context, updated, request),
      );
  }

  private async update(
    context: ChangeContext,
    rows: readonly StoredRow[],
    { trx, ...request }: { trx: Transaction; partial: boolean; isDry: boolean },
  ): Promise<void> {
    const byRecord = new Map(rows.map(each => [each.recordId!, each]));
    const { writer } = this.records;
    const outcome = await writer.change(
      context,
      rows.map(({ recordId, version }) => ({ ref: recordId!, version })),
      {
        ...request,
        action: 'updated',
        permission: writer.rules.permissions.update,
        decide: ({ id }: AnyRecord) =>
          byRecord.get(id)?.input ?? new Refusal('conflict', 'is named twice'),
      },
      trx,
    );
    this.tell(rows, outcome, request.isDry);
  }

  private read(row: StoredRow): void {
    if (row.outcome !== 'create') return;
    const missing = this.reader.missing(row.input ?? {});
    if (missing.length) refuse(row, missing);
  }

  private tell(
    rows: readonly StoredRow[],
    outcome: Outcome,
    isDry: boolean,
  ): void {
    const { noun } = this.records;
    for (const { row: index, before, record, warnings } of outcome.written) {
      const row = rows[index - 1];
      row.recordId = record.id;
      row.ref = record.ref;
      row.writtenVersion = record.version;
      if (isDry && before) row.changes = changesBetween(noun, before, record);
      if (before?.version === record.version) row.outcome = 'unchanged';
      if (warnings.length) {
        const more = warnings.map(({ refs, ...warning }) => ({
          ...warning,
          params: { refs: refs?.join(', ') ?? '' },
        }));
        row.warnings = [...(row.warnings ?? []), ...more];
      }
    }
    for (const refused of outcome.refused)
      refuse(rows[refused.row - 1], [refused]);
  }

  /** Who may create nothing at all, or change nothing, may still do the other. */
  private async allowing(
    rows: readonly StoredRow[],
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'NotAllowedError') throw error;
      for (const row of rows)
        refuse(row, [{ row: 0, kind: 'not-allowed', message }]);
    }
  }
}

/** Makes an error of a row. */
export function refuse(row: StoredRow, refused: readonly Refused[]): void {
  row.outcome = 'error';
  row.errors = [...(row.errors ?? []), ...refused.map(toError)];
  delete row.writtenVersion;
}

function toError({
  kind,
  code,
  field,
  value,
  params,
  message,
}: Refused): ImportError {
  return {
    code: code ?? kind,
    field,
    value,
    params: params as Record<string, unknown> | undefined,
    message,
  };
}
