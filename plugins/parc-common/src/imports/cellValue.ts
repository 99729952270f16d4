import type { Cell, ColumnEvidence, ColumnReading } from './reading';

/** Why a cell cannot be taken. */
export interface CellRefusal {
  code: CellProblemCode;
  params?: Record<string, string | number>;
  /** What was probably meant, as it may be typed. */
  suggestion?: string;
  /** What the cell would be all the same. Where the record says so already, it is no problem. */
  doubtful?: unknown;
}

export type CellProblemCode =
  | 'spreadsheet-error'
  | 'formula-without-result'
  | 'unreadable-characters'
  | 'cut-number'
  | 'became-a-date'
  | 'not-a-date'
  | 'not-an-instant'
  | 'no-such-date'
  | 'date-order'
  | 'century'
  | 'not-a-number'
  | 'decimal'
  | 'currency'
  | 'not-a-boolean'
  | 'not-a-choice'
  | 'not-an-entity'
  | 'wrong-form'
  | 'not-valid';

/** An amount of money whose currency stands in another column, or nowhere yet. */
export interface Amount {
  amount: string;
  currency?: string;
}

export type CellValue = { value: unknown } | { refusal: CellRefusal };

/** Reads the filled cells of one column. */
export type CellReader = (cell: Cell) => CellValue;

/** What is known of the column beside its cell. */
export interface CellColumn {
  reading: ColumnReading;
  evidence?: ColumnEvidence;
  /** IANA zone of times that name none. */
  zone: string;
}
