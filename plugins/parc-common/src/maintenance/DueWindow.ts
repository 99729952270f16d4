/** When something is due: three days, the first and the last included. */
export interface DueWindow {
  /** The window opens: what is done before is early. */
  from: string;
  target: string;
  /** The window closes: what is not done by the end of this day is overdue. */
  to: string;
}
