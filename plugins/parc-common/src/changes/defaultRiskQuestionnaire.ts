import type { RiskQuestionnaire } from './riskQuestionnaire';

/**
 * What is asked where `parc.changes.risk` says nothing: how many are hit, how badly, whether it was done before, tested,
 * can be taken back, and when. Each level has a third of the answers: below 7, below 13, and from 13.
 */
export const defaultRiskQuestionnaire: RiskQuestionnaire = {
  questions: [
    {
      id: 'people',
      text: 'How many people use what is changed?',
      textFr: 'Combien de personnes utilisent ce qui est changé ?',
      answers: [
        { id: 'up-to-10', text: 'Up to 10', textFr: 'Jusqu’à 10', points: 0 },
        {
          id: 'up-to-100',
          text: 'Up to 100',
          textFr: 'Jusqu’à 100',
          points: 2,
        },
        {
          id: 'over-100',
          text: 'More than 100',
          textFr: 'Plus de 100',
          points: 4,
        },
      ],
    },
    {
      id: 'service',
      text: 'What happens when it goes wrong?',
      textFr: 'Que se passe-t-il en cas d’échec ?',
      answers: [
        {
          id: 'nothing',
          text: 'Nobody notices',
          textFr: 'Personne ne s’en aperçoit',
          points: 0,
        },
        {
          id: 'slower',
          text: 'Work gets slower',
          textFr: 'Le travail ralentit',
          points: 2,
        },
        {
          id: 'stops',
          text: 'Work stops',
          textFr: 'Le travail s’arrête',
          points: 4,
        },
      ],
    },
    {
      id: 'experience',
      text: 'Has the team done the same before?',
      textFr: 'L’équipe l’a-t-elle déjà fait ?',
      answers: [
        { id: 'often', text: 'Often', textFr: 'Souvent', points: 0 },
        {
          id: 'once',
          text: 'Once or twice',
          textFr: 'Une ou deux fois',
          points: 1,
        },
        { id: 'never', text: 'Never', textFr: 'Jamais', points: 3 },
      ],
    },
    {
      id: 'tested',
      text: 'Was it tested where it does no harm?',
      textFr: 'A-t-il été testé sans risque pour la production ?',
      answers: [
        {
          id: 'fully',
          text: 'Yes, all of it',
          textFr: 'Oui, entièrement',
          points: 0,
        },
        { id: 'partly', text: 'In part', textFr: 'En partie', points: 1 },
        { id: 'not', text: 'No', textFr: 'Non', points: 3 },
      ],
    },
    {
      id: 'way-back',
      text: 'How is it taken back?',
      textFr: 'Comment revient-on en arrière ?',
      answers: [
        {
          id: 'minutes',
          text: 'Within minutes',
          textFr: 'En quelques minutes',
          points: 0,
        },
        {
          id: 'hours',
          text: 'Within hours',
          textFr: 'En quelques heures',
          points: 2,
        },
        { id: 'none', text: 'It cannot be', textFr: 'Impossible', points: 4 },
      ],
    },
    {
      id: 'time',
      text: 'When is it done?',
      textFr: 'Quand est-ce fait ?',
      answers: [
        {
          id: 'quiet',
          text: 'When nobody works',
          textFr: 'Quand personne ne travaille',
          points: 0,
        },
        {
          id: 'working',
          text: 'While people work',
          textFr: 'Pendant les heures de travail',
          points: 2,
        },
      ],
    },
  ],
  levels: [
    { level: 'low', from: 0, below: 7 },
    { level: 'medium', from: 7, below: 13 },
    { level: 'high', from: 13 },
  ],
};
