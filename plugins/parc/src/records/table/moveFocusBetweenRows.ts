import type { KeyboardEvent } from 'react';

/** Arrow keys go to the same cell of the next or the previous row that has something to act on. */
export function moveFocusBetweenRows(
  event: KeyboardEvent<HTMLTableSectionElement>,
): void {
  const isDown = event.key === 'ArrowDown';
  if (!isDown && event.key !== 'ArrowUp') return;
  const cell = (event.target as HTMLElement).closest('td, th');
  const row = cell?.parentElement;
  if (!cell || !row) return;
  const at = Array.from(row.children).indexOf(cell);
  const next = isDown ? row.nextElementSibling : row.previousElementSibling;
  const target =
    next?.children[at]?.querySelector<HTMLElement>('a, button, input');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
