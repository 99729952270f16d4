import type { DateTime } from 'luxon';
import type { NoticeLanguage } from '../../settings';

/** What minutes say, in one language. */
export interface MinutesWords {
  title(group: string, day: string): string;
  made(at: DateTime, by: string): string;
  open: string;
  attendees(names: string): string;
  nobody: string;
  empty: string;
  hidden: string;
  summary: string;
  columns: readonly string[];
  risks: Record<string, string>;
  decisions: Record<'approved' | 'refused', string>;
  deferred: string;
  undecided: string;
  decided(
    decision: string,
    by: string,
    insteadOf: string | undefined,
    at: string,
  ): string;
  minute(at: DateTime): string;
  day(day: string): string;
}

const english: MinutesWords = {
  title: (group, day) => `Minutes of ${group}, ${day}`,
  made: (at, by) => `Made at ${at.toFormat('yyyy-MM-dd HH:mm ZZZZ')} by ${by}.`,
  open: 'Not closed yet: this is a draft.',
  attendees: names => `Present: ${names}.`,
  nobody: 'nobody was written down',
  empty: 'No change was talked over.',
  hidden: 'A confidential change',
  summary: 'Changes',
  columns: ['', 'Change', 'Risk', 'Window', 'Outcome'],
  risks: { low: 'low', medium: 'medium', high: 'high' },
  decisions: { approved: 'approved', refused: 'refused' },
  deferred: 'put off',
  undecided: 'not decided',
  decided: (decision, by, insteadOf, at) =>
    `${at}: ${decision} by ${by}${insteadOf ? ` instead of ${insteadOf}` : ''}`,
  minute: at => at.toFormat('yyyy-MM-dd HH:mm'),
  day: day => day,
};

const french: MinutesWords = {
  title: (group, day) => `Compte rendu de ${group}, ${day}`,
  made: (at, by) =>
    `Établi le ${at.toFormat('dd/MM/yyyy HH:mm ZZZZ')} par ${by}.`,
  open: 'Pas encore clos\u00a0: ceci est un projet.',
  attendees: names => `Présents\u00a0: ${names}.`,
  nobody: 'personne n’a été noté',
  empty: 'Aucun changement n’a été examiné.',
  hidden: 'Un changement confidentiel',
  summary: 'Changements',
  columns: ['', 'Changement', 'Risque', 'Créneau', 'Issue'],
  risks: { low: 'faible', medium: 'moyen', high: 'élevé' },
  decisions: { approved: 'approuvé', refused: 'refusé' },
  deferred: 'reporté',
  undecided: 'sans décision',
  decided: (decision, by, insteadOf, at) =>
    `${at}\u00a0: ${decision} par ${by}${
      insteadOf ? ` à la place de ${insteadOf}` : ''
    }`,
  minute: at => at.toFormat('dd/MM/yyyy HH:mm'),
  day: day => day.split('-').reverse().join('/'),
};

/** The words of minutes by language. */
export const minutesWords: Record<NoticeLanguage, MinutesWords> = {
  en: english,
  fr: french,
};
