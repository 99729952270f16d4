import type { Conflict } from '@parc/backstage-plugin-parc-common';

/** What is in the way of a change, for whoever planned it. */
export function conflictMessage(conflict: Conflict): string {
  const { kind, item, other, distance, person, window } = conflict;
  const change = tellChange(conflict);
  switch (kind) {
    case 'shared-item':
      return `${item} is touched at the same time by ${change}`;
    case 'dependent-item':
      return `${item} and ${other} depend on each other (${distance} steps), and that is touched at the same time by ${change}`;
    case 'freeze':
      return `${item ?? 'it'} is in the freeze ${tellWindow(window)}`;
    case 'outside-window':
      return window
        ? `${item} is outside its maintenance windows; the nearest is ${tellWindow(
            window,
          )}`
        : `${item} is outside its maintenance windows`;
    case 'person':
      return `${person} works at the same time on ${change}`;
    case 'predecessor':
      return `will not be done before it: ${change}`;
    case 'declared':
      return `must not be at the same time as ${change}`;
    case 'item-gone':
      return `${item} is no more`;
    default:
      return `${kind satisfies never}`;
  }
}

function tellChange({ change }: Conflict): string {
  if (!change) return 'a change that you may not see';
  const { ref, title, from, to } = change;
  return `${ref} ${JSON.stringify(shorten(title))}${tellTimes(from, to)}`;
}

function tellWindow(window: Conflict['window']): string {
  if (!window) return '';
  return `${JSON.stringify(shorten(window.name))}${tellTimes(
    window.from,
    window.to,
  )}`;
}

function tellTimes(from: string | undefined, to: string | undefined): string {
  return from && to ? ` (${from} to ${to})` : '';
}

/** As much of a text as a line bears. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
