import type { Conflict, Gap } from '@parc/backstage-plugin-parc-common';

/** The question that a section of a change answers (ITIL v3, Service Transition: the seven R's). */
const questions: Readonly<Record<string, string>> = {
  raised: 'Who raised it?',
  reason: 'What is the reason?',
  return: 'What return is required?',
  risks: 'What are the risks?',
  resources: 'What resources are needed?',
  responsible: 'Who is responsible for build, test and release?',
  relations: 'What is the relationship to other changes?',
};

/** Why an answer does not count, for whoever wrote it. */
export function gapMessage({ section, reason, value }: Gap): string {
  const question = questions[section] ?? 'What is planned?';
  const said = JSON.stringify(shorten(value ?? ''));
  switch (reason) {
    case 'missing':
      return `is missing. ${question}`;
    case 'says-nothing':
      return `${said} says nothing. ${question}`;
    case 'too-short':
      return `${said} is too short to say something. ${question}`;
    case 'unanswered':
      return `the question ${said} of the risk questionnaire has no answer`;
    case 'no-back-out':
      return 'there is an outage and no way back';
    case 'window-incomplete':
      return 'is missing: a window has a start and an end';
    case 'window-out-of-order':
      return `${said} is not after the start`;
    case 'before-window-end':
      return `${said} is before the change is done`;
    default:
      return `${reason satisfies never}`;
  }
}

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
