import type { ImportError } from '@parc/backstage-plugin-parc-common';

/**
 * A cell as it was read. A date of a workbook is its ISO text, a formula its result; what is empty is undefined or an
 * empty text.
 */
export type Cell = string | number | boolean | undefined;

/** A row below the headings. */
export interface FileRow {
  /** Where it begins in the file, from 1. */
  line: number;
  cells: Cell[];
}

/** A cell as the API takes the field's value; neither when the cell is empty. */
export interface CellValue {
  /** As `inputSchema` of the field takes it. */
  value?: unknown;
  error?: Pick<ImportError, 'code' | 'params' | 'message' | 'suggestion'>;
}
