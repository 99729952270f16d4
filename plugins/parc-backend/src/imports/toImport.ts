import type { Import, ImportRow } from '@parc/backstage-plugin-parc-common';
import type { ImportJob, RowPlace, StoredRow } from './ImportJob';

/** An import as the API answers it. */
export function toImport(job: ImportJob): Import {
  const {
    signature: _,
    granted: __,
    position: ___,
    undo: ____,
    attempts: _____,
    takenBy: ______,
    ...shown
  } = job;
  return {
    ...shown,
    sideRecords: job.sideRecords.map(
      ({ id: ________, version: _________, ...side }) => side,
    ),
  };
}

/** A row as the API answers it, with its place. */
export function toImportRow(row: StoredRow): ImportRow & RowPlace {
  return {
    level: row.level,
    number: row.number,
    line: row.line,
    outcome: row.outcome,
    isDone: row.writtenVersion !== undefined,
    key: row.key,
    ref: row.ref,
    recordId: row.recordId,
    differences: row.changes ?? valuesOf(row),
    errors: row.errors ?? [],
    warnings: row.warnings ?? [],
    needs: row.needs ?? [],
    undone: row.undone,
  };
}

/** A new record has no differences: what the file says of it. */
function valuesOf({ outcome, input }: StoredRow) {
  if (outcome !== 'create') return [];
  return Object.entries(input ?? {}).map(([field, to]) => ({ field, to }));
}
