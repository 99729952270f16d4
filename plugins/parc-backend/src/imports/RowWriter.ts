import {
  patchSchema,
  type AnyRecord,
  type ImportError,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import {
  changesBetween,
  fromIssue,
  Refusal,
  type ChangeContext,
  type Outcome,
  type RecordService,
  type Refused,
  type Transaction,
} from '../records';
import type { StoredRow } from './ImportJob';

/** Writes rows through the writer of their noun: what is refused is refused as it would be on a page. */
export class RowWriter {
  private readonly patch: z.ZodType;

  constructor(readonly records: RecordService) {
    this.patch = patchSchema(records.noun);
  }

  /** Says in each row what became of it. */
  async write(
    trx: Transaction,
    context: ChangeContext,
    rows: readonly StoredRow[],
    isDry: boolean,
  ): Promise<void> {
    const created = rows.filter(each => each.outcome === 'create');
    const updated = rows.filter(each => each.outcome === 'update');
    const request = { trx, partial: true, isDry };
    if (created.length) {
      const inputs = created.map(each => each.input);
      await this.allowing(created, async () => {
        const { writer } = this.records;
        this.tell(created, await writer.create(context, inputs, request));
      });
    }
    const valid = updated.filter(each => this.check(each));
    if (valid.length)
      await this.allowing(valid, () => this.update(context, valid, request));
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
    this.tell(rows, outcome);
  }

  /** Reads a patch as the API does; false when it is none. */
  private check(row: StoredRow): boolean {
    const parsed = this.patch.safeParse(row.input);
    if (parsed.success) {
      row.input = parsed.data as Record<string, unknown>;
      return true;
    }
    refuse(
      row,
      parsed.error.issues.map(issue => fromIssue(0, row.input, issue)),
    );
    return false;
  }

  private tell(rows: readonly StoredRow[], outcome: Outcome): void {
    const { noun } = this.records;
    for (const { row: index, before, record, warnings } of outcome.written) {
      const row = rows[index - 1];
      row.recordId = record.id;
      row.ref = record.ref;
      row.writtenVersion = record.version;
      row.changes = changesBetween(noun, before, record);
      if (row.changes.length === 0) row.outcome = 'unchanged';
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
