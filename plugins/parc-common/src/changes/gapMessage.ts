import type { Gap } from './changeCheck';

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

/** Why an answer does not count, in English, for whoever wrote it. */
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

/** As much of a text as a line bears. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
