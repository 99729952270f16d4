import {
  createTranslationMessages,
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';

export const demoSignInTranslationRef = createTranslationRef({
  id: 'app.demo-sign-in',
  messages: {
    title: 'Who would you like to be?',
    explanation:
      'This portal is set up for trying. Choose a person: what you see and what you may do depends on it. No password is needed.',
    nobody: 'The configuration names nobody under auth.providers.demo.users.',
    failed:
      'The sign-in did not succeed. Just after a start, the people may not be known yet: try again in a moment. ({{message}})',
    roles: {
      fleetManager: {
        name: 'Fleet manager',
        may: 'Sees and does everything: creates, hands out and retires equipment, sets up locations, categories and models.',
      },
      licenceManager: {
        name: 'Licence manager',
        may: 'Does everything with software and licences: records, renews, gives out, sees keys. Reads the equipment.',
      },
      technician: {
        name: 'Technician',
        may: 'Sees all equipment, creates it, keeps it up to date, hands it out and takes it back. Does not retire it.',
      },
      auditor: {
        name: 'Auditor',
        may: 'Reads everything, with its history, and exports it. Changes nothing.',
      },
      employee: {
        name: 'Employee',
        may: 'Sees their own equipment and their team’s, and nothing else.',
      },
    },
  },
});

const french = createTranslationMessages({
  ref: demoSignInTranslationRef,
  full: true,
  messages: {
    title: 'Qui voulez-vous être ?',
    explanation:
      'Ce portail est là pour essayer. Choisissez une personne : ce que vous voyez et pouvez faire en dépend. Aucun mot de passe n’est demandé.',
    nobody:
      'La configuration ne nomme personne sous auth.providers.demo.users.',
    failed:
      'La connexion n’a pas abouti. Juste après un démarrage, les personnes peuvent ne pas être encore connues : réessayez dans un instant. ({{message}})',
    'roles.fleetManager.name': 'Gestionnaire du parc',
    'roles.fleetManager.may':
      'Voit et fait tout : crée, attribue et réforme le matériel, définit les lieux, les catégories et les modèles.',
    'roles.licenceManager.name': 'Gestionnaire des licences',
    'roles.licenceManager.may':
      'Fait tout des logiciels et des licences : enregistre, renouvelle, attribue, voit les clés. Consulte le matériel.',
    'roles.technician.name': 'Support informatique',
    'roles.technician.may':
      'Voit tout le matériel, le crée, le tient à jour, l’attribue et le reprend. Ne le réforme pas.',
    'roles.auditor.name': 'Audit',
    'roles.auditor.may':
      'Lit tout, historique compris, et l’exporte. Ne change rien.',
    'roles.employee.name': 'Membre du personnel',
    'roles.employee.may':
      'Voit son matériel et celui de son équipe, et rien d’autre.',
  },
});

export const demoSignInTranslations = createTranslationResource({
  ref: demoSignInTranslationRef,
  translations: { fr: async () => ({ default: french }) },
});
