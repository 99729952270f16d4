import type { RiskQuestionnaire } from './riskQuestionnaire';

/** The questions where none are configured, and the levels of 0 to 21 points. */
export const standardQuestionnaire: RiskQuestionnaire = {
  questions: [
    {
      id: 'people',
      text: 'How many people does it hit when it goes wrong?',
      textFr: 'Combien de personnes sont touchées si cela se passe mal ?',
      answers: [
        { id: 'none', text: 'Nobody', textFr: 'Personne', points: 0 },
        { id: 'team', text: 'A team', textFr: 'Une équipe', points: 1 },
        { id: 'site', text: 'A site', textFr: 'Un site', points: 3 },
        {
          id: 'company',
          text: 'The company, or customers',
          textFr: 'L’entreprise, ou des clients',
          points: 5,
        },
      ],
    },
    {
      id: 'service',
      text: 'How important is what is changed?',
      textFr: 'Quelle est l’importance de ce qui est changé ?',
      answers: [
        {
          id: 'spare',
          text: 'A spare or a test',
          textFr: 'Un secours ou un essai',
          points: 0,
        },
        {
          id: 'normal',
          text: 'Everyday work',
          textFr: 'Le travail de tous les jours',
          points: 2,
        },
        {
          id: 'vital',
          text: 'Nothing works without it',
          textFr: 'Rien ne marche sans',
          points: 4,
        },
      ],
    },
    {
      id: 'done-before',
      text: 'Was the same done before?',
      textFr: 'La même chose a-t-elle déjà été faite ?',
      answers: [
        {
          id: 'often',
          text: 'Often, without trouble',
          textFr: 'Souvent, sans difficulté',
          points: 0,
        },
        {
          id: 'once',
          text: 'Once or twice',
          textFr: 'Une ou deux fois',
          points: 2,
        },
        { id: 'never', text: 'Never', textFr: 'Jamais', points: 4 },
      ],
    },
    {
      id: 'tested',
      text: 'Was it tested on a copy?',
      textFr: 'A-t-elle été essayée sur une copie ?',
      answers: [
        {
          id: 'yes',
          text: 'Yes, all of it',
          textFr: 'Oui, en entier',
          points: 0,
        },
        { id: 'partly', text: 'In part', textFr: 'En partie', points: 2 },
        { id: 'no', text: 'No', textFr: 'Non', points: 4 },
      ],
    },
    {
      id: 'back-out',
      text: 'Can it be undone?',
      textFr: 'Peut-on revenir en arrière ?',
      answers: [
        {
          id: 'tried',
          text: 'Yes, and it was tried',
          textFr: 'Oui, et cela a été essayé',
          points: 0,
        },
        {
          id: 'yes',
          text: 'Yes, in theory',
          textFr: 'Oui, en théorie',
          points: 2,
        },
        { id: 'no', text: 'No', textFr: 'Non', points: 4 },
      ],
    },
  ],
  levels: [
    { level: 'low', from: 0, below: 7 },
    { level: 'medium', from: 7, below: 13 },
    { level: 'high', from: 13 },
  ],
};
