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
