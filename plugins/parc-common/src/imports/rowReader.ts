import type { Noun } from '../records';
import type { Cell, ImportColumn, ImportMapping, Reading } from './reading';

/** Why a cell cannot be taken. */
export interface CellProblem {
  /** For the page to translate: `not-a-date`, `damaged-number`, … */
  code: string;
  params: Record<string, string | number>;
  /** In English. */
  message: string;
  /** What was probably meant, as it may be typed. */
  suggestion?: string;
  /** The header of the column. */
  column?: string;
  field?: string;
  /** As the file has it. */
  value: string;
  /** What the cell would be all the same. Where the record says so already, it is no problem. */
  doubtful?: unknown;
}

/** What a row says, in the shape that a create or a patch takes. */
export interface RowValues {
  /** The `id` that an export put in, when mapped and filled. */
  id?: string;
  /** The fields with a value. References are as in the file: id, human reference or name. */
  values: Record<string, unknown>;
  /** Mapped fields whose cells are empty. */
  empty: string[];
  problems: CellProblem[];
}

/** Makes the function that reads the rows of a file, once for all of them. */
export function rowReader(
  _noun: Noun,
  _mapping: ImportMapping,
  _reading: Reading,
  _columns: readonly ImportColumn[],
): (cells: readonly Cell[]) => RowValues {
  return () => ({ values: {}, empty: [], problems: [] });
}

/** A cell as text, as it is shown and written into the file of failed rows. */
export function cellText(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : cell.error;
}
