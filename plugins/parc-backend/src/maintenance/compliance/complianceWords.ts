import type {
  ComplianceGrouping,
  ComplianceOutcome,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { NoticeLanguage } from '../../settings';

/** What an evidence report says, in one language. */
export interface ComplianceWords {
  title(from: string, to: string): string;
  made(at: DateTime, by: string): string;
  narrowed(filter: string): string;
  figures: string;
  list: string;
  definitions: string;
  total: string;
  none: string;
  empty: string;
  checksum(count: number, digest: string): string;
  by: Record<ComplianceGrouping, string>;
  outcomes: Record<ComplianceOutcome, string>;
  figureColumns: readonly string[];
  listColumns: readonly string[];
  meanings: readonly string[];
  day(day: string): string;
}

const english: ComplianceWords = {
  title: (from, to) => `Maintenance compliance, ${from} to ${to}`,
  made: (at, by) => `Made at ${minute(at)} by ${by}.`,
  narrowed: filter => `Only: ${filter}.`,
  figures: 'Figures',
  list: 'Every window',
  definitions: 'What the figures mean',
  total: 'All',
  none: 'none',
  empty: 'Nothing was due in this period.',
  checksum: (count, digest) =>
    `${count} windows. SHA-256 of the same list as a CSV export, made at the same time: ${digest}`,
  by: {
    plan: 'By plan',
    category: 'By class',
    site: 'By site',
    team: 'By team',
    month: 'By month',
  },
  outcomes: {
    'in-window': 'In window',
    early: 'Early',
    late: 'Late',
    skipped: 'Skipped',
    overdue: 'Overdue',
    missed: 'Missed',
    left: 'Left',
  },
  figureColumns: ['', 'Compliance', 'Due'],
  listColumns: [
    ...['Counted on', 'Outcome', 'Asset', 'Class', 'Place', 'Plan', 'Order'],
    ...['Window', 'Done on', 'By', 'What was found; reason'],
  ],
  meanings: [
    'A window is the time in which an asset is due under a plan: from its first to its last day, both included. Each counts once: on the day on which it was done, skipped or left or, where that was later, on its last day.',
    'Compliance: done in their window / due. Due: all but what left the fleet before its window closed. Where nothing was due there is no figure.',
    'In window: done between the first and the last day. Early: done before. Late: done after. Skipped: not done, for a reason that somebody gave.',
    'Overdue: past the last day, and still to be done. Missed: never done, because a later visit came after it, or the asset left the fleet when it was overdue already. Left: the asset left the fleet before; not counted.',
    'Class is the category of the asset when this was made; the place is that of the order, its site the nearest one around it; the team is that of the order.',
  ],
  day: day => day,
};

const french: ComplianceWords = {
  title: (from, to) => `Conformité de la maintenance, du ${from} au ${to}`,
  made: (at, by) => `Établi le ${minute(at)} par ${by}.`,
  narrowed: filter => `Seulement\u00a0: ${filter}.`,
  figures: 'Chiffres',
  list: 'Toutes les échéances',
  definitions: 'Ce que disent les chiffres',
  total: 'Ensemble',
  none: 'sans',
  empty: 'Rien n’était dû dans cette période.',
  checksum: (count, digest) =>
    `${count} échéances. SHA-256 de la même liste exportée en CSV au même moment\u00a0: ${digest}`,
  by: {
    plan: 'Par plan',
    category: 'Par classe',
    site: 'Par site',
    team: 'Par équipe',
    month: 'Par mois',
  },
  outcomes: {
    'in-window': 'À temps',
    early: 'En avance',
    late: 'En retard',
    skipped: 'Sauté',
    overdue: 'En souffrance',
    missed: 'Manqué',
    left: 'Sorti',
  },
  figureColumns: ['', 'Conformité', 'Dus'],
  listColumns: [
    ...[
      'Compté le',
      'Issue',
      'Matériel',
      'Classe',
      'Lieu',
      'Plan',
      'Intervention',
    ],
    ...['Fenêtre', 'Fait le', 'Par', 'Constat ; raison'],
  ],
  meanings: [
    'Une échéance est la fenêtre dans laquelle un matériel est dû selon un plan : de son premier à son dernier jour, inclus. Chacune compte une fois : le jour où elle a été faite, sautée, ou où le matériel est sorti, ou bien, si c’était plus tard, son dernier jour.',
    'Conformité : faits dans leur fenêtre / dus. Dus : tous sauf ce qui est sorti du parc avant la fin de sa fenêtre. Là où rien n’était dû, il n’y a pas de chiffre.',
    'À temps : fait entre le premier et le dernier jour. En avance : fait avant. En retard : fait après. Sauté : non fait, pour une raison donnée par quelqu’un.',
    'En souffrance : dernier jour passé, encore à faire. Manqué : jamais fait, parce qu’une visite est venue après, ou que le matériel est sorti du parc alors qu’il était déjà en souffrance. Sorti : le matériel est sorti du parc avant ; non compté.',
    'La classe est la catégorie du matériel au moment de ce rapport ; le lieu est celui de l’intervention, son site le plus proche autour ; l’équipe est celle de l’intervention.',
  ],
  day: day => day.split('-').reverse().join('/'),
};

/** The words of evidence reports by language. */
export const complianceWords: Record<NoticeLanguage, ComplianceWords> = {
  en: english,
  fr: french,
};

function minute(at: DateTime): string {
  return at.toFormat('yyyy-MM-dd HH:mm ZZZZ');
}
