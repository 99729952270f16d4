import type { Role } from '../support';

/** A table of Markdown; all columns but the first two are numbers. */
export function table(header: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(header),
    line(header.map((_, column) => (column < 2 ? '---' : '---:'))),
    ...rows.map(line),
  ];
}

/** Whether an aim is met. */
export function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}

/** 12,345 */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** As exact as a duration of its size is. */
export function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

/** Of memory, where it was measured. */
export function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(0)} MB`;
}

/** Who asked, in few words. */
export function nameOf(role: Role): string {
  return role === 'employee' ? 'employee' : 'manager';
}
