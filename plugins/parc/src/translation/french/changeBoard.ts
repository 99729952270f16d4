import type * as english from '../english/changeBoard';
import type { Texts } from '../texts';

export const changeWaiting: Texts<typeof english.changeWaiting> = {
  title: 'En attente de vous',
  decisions: 'À décider',
  noDecisions: 'Aucun changement n’attend votre décision.',
  decided: {
    approved: 'Vous avez approuvé {{ref}} · {{title}}.',
    refused: 'Vous avez refusé {{ref}} · {{title}}.',
  },
  until: 'À décider avant le {{deadline}}',
  planned: 'prévu : {{window}}',
  you: 'vous',
  tasks: 'À faire',
  noTasks:
    'Aucune tâche d’un changement ne vous attend, ni vous ni vos groupes.',
};

export const changeDelegations: Texts<typeof english.changeDelegations> = {
  title: 'Qui décide à la place de qui',
  hint: 'Pendant votre absence, quelqu’un d’autre peut décider des changements à votre place.',
  make: 'Déléguer',
  confirm: 'Déléguer',
  meaning:
    'Pendant ces jours, cette personne peut lire ce qui vous est demandé et en décider, en son propre nom. Vous le pouvez toujours aussi.',
  to: 'Qui décide',
  fromDay: 'Du',
  toDay: 'Au, inclus',
  backwards: 'Ne doit pas être avant le premier jour.',
  end: 'Mettre fin',
  endTitle: 'Mettre fin à la délégation',
  endMeaning:
    'Cette personne ne décide plus à votre place à partir de maintenant. Ce qu’elle a décidé reste.',
};

export const changeCab: Texts<typeof english.changeCab> = {
  title: 'Comité des changements',
  group: 'Comité',
  allGroups: 'Tous les comités',
  agenda: 'Ordre du jour',
  goThrough: 'Les passer en revue',
  nothing: 'Rien n’attend un comité',
  nothingHint:
    'Les changements qu’une règle soumet à un comité sont à son ordre du jour tant qu’ils attendent sa décision, le plus risqué d’abord.',
  noGroupHint:
    'Aucune règle d’approbation n’appelle de groupe : les comités sont les groupes que les règles nomment.',
  cut: 'Il y en a plus que ces {{most}}.',
  soFar: 'Approbations à ce jour',
  planned: 'Prévu le',
  until: 'À décider avant',
  approved_one: '{{total}} approbation ({{mode}})',
  approved_other: '{{total}} approbations ({{mode}})',
  meetings: 'Réunions',
  noMeetings: 'Aucun compte rendu n’a encore été rédigé.',
  heldOn: 'Tenue le',
  minutes: 'Compte rendu',
  opened: 'En cours de rédaction',
  closed: 'Clos',
  attendees: 'Présents',
  attendeesHelp: 'Seuls les présents décident pendant la réunion.',
  nobody: 'Personne n’a encore été noté.',
  open: 'Ouvrir une réunion',
  openConfirm: 'Ouvrir',
  openMeaning:
    'Son compte rendu porte sur tout ce qui attend le comité à présent, le plus risqué d’abord.',
  presence: 'Présence et note',
  meetingNote: 'Note sur la réunion',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  close: 'Clore le compte rendu',
  closeMeaning:
    'Rien n’y change plus : il dit où en est chaque approbation à présent.',
  pdf: 'Compte rendu (PDF)',
  noItems: 'Aucun changement n’a été examiné.',
  hidden: 'Un changement que vous ne pouvez pas voir',
  outcome: 'Issue',
  deferred: 'Reporté',
  undecided: 'Sans décision',
  decisions: 'Décidé en réunion',
  note: 'Note',
  noNote: 'Aucune note.',
  putOff: 'Reporté à une autre réunion',
  previous: 'Précédent',
  next: 'Suivant',
  place: '{{number}} sur {{total}}',
  whole: 'Tout sur ce changement',
  why: 'Quoi et pourquoi',
  risk: 'Risques',
  how: 'Quand et comment',
  who: 'Qui et avec quoi',
  hit_one: '{{total}} élément est touché',
  hit_other: '{{total}} éléments sont touchés',
  owners_one: 'de {{total}} responsable',
  owners_other: 'de {{total}} responsables',
  users_one: 'affectés à {{total}} personne',
  users_other: 'affectés à {{total}} personnes',
  allImpact: 'Ce qui est touché',
};
