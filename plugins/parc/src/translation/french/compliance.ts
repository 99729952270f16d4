import type * as english from '../english/compliance';
import type { Texts } from '../texts';

export const compliance: Texts<typeof english.compliance> = {
  title: 'Maintenance faite à temps',
  period: 'Période',
  periods: {
    year: '12 derniers mois',
    'this-month': 'Ce mois-ci',
    'last-month': 'Le mois dernier',
    'this-quarter': 'Ce trimestre',
    'last-quarter': 'Le trimestre dernier',
    'this-year': 'Cette année',
    'last-year': 'L’année dernière',
  },
  groupedBy: 'Regroupé par',
  by: {
    plan: 'Plan',
    category: 'Classe',
    site: 'Site',
    team: 'Équipe',
    month: 'Mois',
  },
  without: { site: 'Sans site', team: 'Sans équipe' },
  all: 'Ensemble',
  rate: 'À temps / dus',
  noRate: 'rien de dû',
  figures: {
    due: 'Dus',
    inWindow: 'À temps',
    early: 'En avance',
    late: 'En retard',
    skipped: 'Sautés',
    overdue: 'En souffrance',
    missed: 'Manqués',
    left: 'Sortis',
  },
  outcomes: {
    'in-window': 'À temps',
    early: 'En avance',
    late: 'En retard',
    skipped: 'Sauté',
    overdue: 'En souffrance',
    missed: 'Manqué',
    left: 'Sorti du parc',
  },
  headline:
    '{{inWindow}} sur {{due}} dus ont été faits dans leur fenêtre, du {{from}} au {{to}}.',
  meaning:
    'Chaque fenêtre d’un matériel compte une fois : le jour où elle a été faite, sautée, ou où le matériel est sorti, ou bien, si c’était plus tard, son dernier jour. Manqué : une visite ultérieure l’a enjambée, ou le matériel est sorti alors qu’il était en souffrance ; ce qui est sorti avant n’est pas dû.',
  none: 'Rien n’était dû dans cette période',
  noneHint:
    'Les chiffres viennent des ordres des plans de maintenance : dès que le travail sur un matériel est fait, sauté, ou que son dernier jour est passé.',
  evidence: 'Preuves',
  evidenceHint:
    'Toutes les fenêtres de la période et des filtres, avec les chiffres et ce qu’ils disent, dans votre langue.',
  formats: {
    pdf: 'Rapport (PDF)',
    xlsx: 'Rapport (Excel)',
    csv: 'La liste seule (CSV)',
  },
  windows: 'Ce qui a été compté',
  noWindow: 'Aucun dans cette période',
  days: 'du {{from}} au {{to}}',
  outcome: 'Issue',
  countedOn: 'Compté le',
  asset: 'Matériel',
  window: 'Fenêtre',
  closedOn: 'Fait le',
  closedBy: 'Par',
};
