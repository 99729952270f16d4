/** How bad a finding is: an error ends the command with 1, a warning does not. */
export type Severity = 'error' | 'warning';

/** Something that is wrong with a change, and where. */
export interface Finding {
  /** The file as it was given. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  severity: Severity;
  /** What found it, `gap-says-nothing`: it stays the same when the words change. */
  rule: string;
  message: string;
}
