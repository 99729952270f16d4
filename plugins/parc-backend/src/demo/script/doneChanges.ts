import type { DateTime } from 'luxon';
import {
  answers,
  decide,
  firstSaturday,
  iso,
  staff,
  task,
  verb,
  type DemoChange,
} from './demoChange';

const { stefan, claire, maxime, david, olivier, chloe } = staff;

/** The model of the demo's standard change. */
export const wifiModel = {
  code: 'redemarrer-bornes-wifi',
  name: 'Restart the Wi-Fi access points',
  nameFr: 'Redémarrer les bornes Wi-Fi',
  description: 'Chaque trimestre, pour charger leurs mises à jour.',
  category: 'network',
  owner: 'group:default/it-infrastructure',
  template: `category: network
owner: it-infrastructure
affects: [component:wifi]
reason: { category: maintenance, text: Les bornes chargent leurs mises à jour quand elles redémarrent. }
return:
  benefit: Les bornes ont les correctifs du trimestre
  measure: Toutes les bornes annoncent la version attendue
risks:
  impact: Pas de Wi-Fi pendant dix minutes
  outage: true
  answers: { people: company, service: normal, done-before: often, tested: 'yes', back-out: tried }
  backOut: Remettre la version précédente depuis le contrôleur
resources: { people: [{ who: maxime.renard, hours: 1 }], downtime: { hours: 0.25 } }
responsible: { build: maxime.renard, test: claire.aubert, release: maxime.renard }
relationships: { none: Rien d’autre ne touche le Wi-Fi cette nuit-là }
plan: Redémarrer les bornes l’une après l’autre depuis le contrôleur
testPlan: Se connecter à chaque étage et comparer les versions
`,
};

/** A standard change that went as it always does. */
export function accessPoints(now: DateTime): DemoChange {
  const [start, end] = firstSaturday(now, -1);
  const at = start.minus({ days: 5 });
  return {
    at,
    by: maxime,
    values: {
      title: 'Redémarrer les bornes Wi-Fi',
      model: wifiModel.code,
      windowStart: iso(start),
      windowEnd: iso(end),
      reviewOn: end.plus({ days: 7 }).toISODate()!,
    },
    acts: [
      verb(at, maxime, 'submit'),
      verb(start, maxime, 'start'),
      verb(start.plus({ minutes: 50 }), maxime, 'finish', {
        outcome: 'successful',
      }),
      verb(start.plus({ days: 9 }), claire, 'close', {
        returnObtained: 'obtained',
        returnText: 'Toutes les bornes annoncent la version attendue.',
      }),
    ],
  };
}

/** Could not wait, and is still to be approved. */
export function mailGateway(now: DateTime): DemoChange {
  const at = now.minus({ hours: 6 });
  return {
    at,
    by: stefan,
    values: {
      ...answers([at, at.plus({ hours: 2 })], [stefan]),
      type: 'emergency',
      title: 'Corriger la passerelle de messagerie exploitée à distance',
      items: ['component:default/mail-gateway'],
      owner: 'group:default/it-infrastructure',
      category: 'security',
      reasonCategory: 'vulnerability',
      reasonFrom: ['CVE-2026-31337'],
      reasonText: 'Une faille de la passerelle est exploitée depuis ce matin.',
      benefit: 'Plus personne n’entre par la passerelle.',
      benefitMeasure: 'L’analyse ne trouve plus la faille.',
      impact: 'Les messages attendent pendant le redémarrage.',
      hasOutage: true,
      downtimeMinutes: 15,
    },
    acts: [
      verb(at, stefan, 'override', {
        reason: 'La faille est exploitée : attendre samedi n’est pas possible.',
      }),
      verb(at, stefan, 'submit'),
      verb(at.plus({ minutes: 10 }), stefan, 'start'),
      verb(at.plus({ minutes: 70 }), stefan, 'finish', {
        outcome: 'successful',
      }),
    ],
  };
}

/** Went wrong, and was brought back to what was there before. */
export function backupServer(now: DateTime): DemoChange {
  const [start, end] = firstSaturday(now, 0);
  const at = start.minus({ days: 12 });
  return {
    at,
    by: claire,
    values: {
      ...answers([start, end], [claire, maxime]),
      title: 'Passer les sauvegardes en version 12.3',
      items: ['component:default/backup-server'],
      owner: 'group:default/it-infrastructure',
      category: 'software',
      reasonCategory: 'maintenance',
      reasonText: 'La version 11 n’est plus corrigée à la fin de l’année.',
      benefit: 'Les sauvegardes restent corrigées pendant trois ans.',
      benefitMeasure: 'Une restauration complète sous la nouvelle version.',
      impact: 'Pas de sauvegarde pendant une nuit.',
    },
    tasks: [
      { title: 'Arrêter les sauvegardes', kind: 'release', assignee: claire },
      { title: 'Installer la version 12.3', kind: 'release', assignee: claire },
      { title: 'Restaurer un serveur', kind: 'verification', assignee: maxime },
      { title: 'Remettre la version 11', kind: 'back-out', assignee: claire },
    ],
    acts: [
      verb(at, claire, 'submit'),
      verb(at.plus({ hours: 3 }), claire, 'request-approval'),
      decide(at.plus({ days: 1 }), david, { decision: 'approved' }),
      verb(start, claire, 'start'),
      task(start.plus({ minutes: 10 }), claire, 'finish', 1),
      task(start.plus({ minutes: 20 }), claire, 'start', 2),
      task(
        start.plus({ minutes: 120 }),
        claire,
        'fail',
        2,
        'Le catalogue ne se lit plus.',
      ),
      task(start.plus({ minutes: 145 }), claire, 'finish', 4),
      verb(start.plus({ minutes: 150 }), claire, 'back-out', {
        text: 'Le catalogue des bandes ne se lit plus ; remis en version 11.',
        reason: 'Le catalogue des bandes ne se lit plus.',
      }),
      verb(start.plus({ days: 3 }), david, 'close', {
        review: 'Répéter la reprise du catalogue sur une copie avant.',
        returnObtained: 'not-obtained',
        returnText: 'La version 11 est encore en place.',
      }),
    ],
  };
}

/** Is being done, one task after the other. */
export function crmTerminals(now: DateTime): DemoChange {
  const at = now.minus({ days: 6 });
  const start = now.minus({ hours: 2 });
  return {
    at,
    by: chloe,
    values: {
      ...answers([start, now.plus({ hours: 4 })], [maxime]),
      title: 'Déplacer le CRM sur les nouveaux disques',
      items: ['component:default/crm-application'],
      owner: 'group:default/commerce',
      category: 'data',
      reasonCategory: 'growth',
      reasonText: 'Les disques en place sont pleins aux neuf dixièmes.',
      benefit: 'La place suffit pour deux ans de devis.',
      benefitMeasure: 'Moins de la moitié des disques est occupée.',
      impact: 'Pas de devis pendant la copie.',
      hasOutage: true,
      downtimeMinutes: 120,
    },
    tasks: [
      {
        title: 'Prévenir les commerciaux',
        kind: 'communication',
        assignee: chloe,
      },
      { title: 'Copier la base', kind: 'release', assignee: maxime },
      { title: 'Ouvrir dix devis', kind: 'verification', assignee: chloe },
      { title: 'Revenir aux disques', kind: 'back-out', assignee: maxime },
    ],
    acts: [
      verb(at, chloe, 'submit'),
      verb(at, chloe, 'override', {
        reason: 'Le commerce ne peut attendre samedi : fin de trimestre.',
      }),
      verb(at.plus({ hours: 1 }), chloe, 'request-approval'),
      decide(at.plus({ days: 1 }), olivier, { decision: 'approved' }),
      verb(start, maxime, 'start'),
      task(start.plus({ minutes: 10 }), chloe, 'finish', 1),
      task(start.plus({ minutes: 20 }), maxime, 'start', 2),
    ],
  };
}
