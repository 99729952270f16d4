import type { DateTime } from 'luxon';
import {
  answers,
  decide,
  firstSaturday,
  staff,
  verb,
  type DemoChange,
} from './demoChange';

const { theo, linh, nadia, david, antoine, hugo } = staff;

/** Waits for the second of two who are asked. */
export function printServer(now: DateTime): DemoChange {
  const at = now.minus({ days: 4 });
  return {
    at,
    by: theo,
    values: {
      ...answers(firstSaturday(now, 1), [theo, nadia]),
      title: 'Remplacer le serveur d’impression',
      items: ['component:default/print-server'],
      owner: 'group:default/it-support',
      category: 'hardware',
      reasonCategory: 'maintenance',
      reasonText: 'Le serveur a six ans et n’est plus sous garantie.',
      benefit: 'Les impressions ne s’arrêtent plus le lundi matin.',
      benefitMeasure: 'Aucun ticket « impression » pendant quatre lundis.',
      impact: 'Personne n’imprime tant que les files ne sont pas reprises.',
      hasOutage: true,
      downtimeMinutes: 90,
      approvers: [antoine],
      cost: { amount: '2150.00', currency: 'EUR' },
    },
    tasks: [
      { title: 'Installer le nouveau serveur', kind: 'build', assignee: theo },
      { title: 'Reprendre les files', kind: 'release', assignee: theo },
      { title: 'Imprimer une page par site', kind: 'test', assignee: nadia },
    ],
    acts: [
      verb(at, theo, 'submit'),
      verb(at.plus({ hours: 1 }), theo, 'request-approval'),
      decide(at.plus({ days: 2 }), linh, { decision: 'approved' }),
    ],
  };
}

/** In the way of the one before: the same server, the same night. */
export function printDrivers(now: DateTime): DemoChange {
  const at = now.minus({ days: 2 });
  return {
    at,
    by: nadia,
    values: {
      ...answers(firstSaturday(now, 1), [linh]),
      title: 'Mettre à jour les pilotes d’impression',
      items: ['component:default/print-server'],
      owner: 'group:default/it-support',
      category: 'software',
      reasonCategory: 'improvement',
      reasonText: 'Les pilotes en place ne savent pas imprimer les factures.',
      benefit: 'Les factures s’impriment du premier coup.',
      benefitMeasure: 'Dix factures imprimées sans reprise à la comptabilité.',
      impact: 'Des impressions illisibles sur quelques postes.',
    },
    acts: [verb(at, nadia, 'submit')],
  };
}

/** Refused, with the reason. */
export function guestWifi(now: DateTime): DemoChange {
  const at = now.minus({ days: 9 });
  return {
    at,
    by: nadia,
    values: {
      ...answers(firstSaturday(now, 1), [hugo]),
      title: 'Ouvrir le Wi-Fi des visiteurs sans mot de passe',
      items: ['component:default/wifi'],
      owner: 'group:default/it-support',
      category: 'network',
      reasonCategory: 'improvement',
      reasonText: 'Les visiteurs demandent le mot de passe à l’accueil.',
      benefit: 'L’accueil ne distribue plus de mots de passe.',
      benefitMeasure: 'Plus aucune demande à l’accueil pendant un mois.',
      impact: 'Des inconnus se connectent depuis la rue.',
    },
    acts: [
      verb(at, nadia, 'submit'),
      verb(at.plus({ hours: 2 }), nadia, 'request-approval'),
      decide(at.plus({ days: 1 }), david, {
        decision: 'refused',
        reason: 'Un réseau ouvert sur la rue : proposez un portail d’accueil.',
      }),
    ],
  };
}
