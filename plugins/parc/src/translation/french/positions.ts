import type { Texts } from '../texts';
import type * as english from '../english/positions';

export const positions: Texts<typeof english.positions> = {
  asOf: 'À la date du',
  past: 'Comme c’était à la fin du {{day}}.',
  future:
    'Comme ce sera le {{day}} si rien d’autre n’est acheté ni installé d’ici là.',
  backToToday: 'Revenir à aujourd’hui',
  noneAt: 'Aucune position ne correspond.',
  unbound: 'sans limite',
  tabs: 'Parties de la position',
  tab: {
    explanation: 'Explication',
    machines: 'Machines',
    history: 'Historique',
  },
  sentence: {
    shortfall:
      '{{owned}} possédées − {{used}} utilisées = {{short}} manquantes.',
    surplus: '{{owned}} possédées − {{used}} utilisées = {{left}} en trop.',
    compliant:
      '{{owned}} possédées − {{used}} utilisées : rien ne manque, rien n’est en trop.',
    both: '{{owned}} possédées, {{used}} utilisées : {{covered}} d’entre elles couvertes, donc {{short}} manquantes – et {{left}} en trop qui ne conviennent pas.',
    unbound: 'Possédé sans limite, {{used}} utilisées : rien ne manque.',
    unboundShort:
      'Une partie est possédée sans limite, {{used}} utilisées : {{covered}} d’entre elles couvertes, donc {{short}} manquantes.',
    unknown:
      '{{used}} utilisées, et aucun achat n’est enregistré : {{toCover}} à couvrir.',
    notCounted:
      'L’utilisation ne peut pas être comptée : personne ne l’a signalée.',
  },
  asItWas: 'Comme c’était à la fin du {{day}}.',
  asItWillBe: 'Comme ce sera le {{day}}, avec l’utilisation actuelle.',
  metricMeans: {
    installation:
      'Chaque version compte une fois sur chaque machine qui la porte.',
    instance: 'Chaque version compte une fois sur chaque machine qui la porte.',
    device: 'Chaque machine compte une fois, à sa version la plus récente.',
    processor: 'On compte les processeurs des machines qui le portent.',
    core: 'On compte les cœurs physiques des machines qui le portent ; jamais les fils d’exécution.',
    'named-user': 'On compte ce qui est attribué aux personnes et aux équipes.',
    seat: 'On compte ce qui est attribué aux personnes et aux équipes.',
    'concurrent-user':
      'On compte le plus grand nombre de sessions simultanées des 90 derniers jours.',
    site: 'Une licence de site couvre toutes les machines ; elles sont comptées pour information.',
  },
  noPrice: 'inconnu : ni une licence ni le produit ne donnent de prix',
  minimums: 'Compté au moins',
  perProcessor_one: '{{count}} cœur par processeur',
  perProcessor_other: '{{count}} cœurs par processeur',
  perServer_one: '{{count}} cœur par serveur',
  perServer_other: '{{count}} cœurs par serveur',
  peak: 'Maximum simultané',
  peakAt: '{{sessions}}, le {{at}} (observé depuis le {{since}})',
  owned: 'Ce qui est possédé',
  noLicences:
    'Aucune licence de ce produit n’est enregistrée dans cette métrique.',
  isFor: 'Pour',
  anyVariant: 'toute édition et version',
  andNewer: '{{release}} et plus récentes',
  andOlder: '{{release}} et plus anciennes',
  inForce: 'En vigueur',
  notInForce: {
    terminated: 'Résiliée',
    'not-begun': 'Pas encore',
    ended: 'Terminée',
  },
  between: 'du {{from}} au {{to}}',
  since: 'depuis le {{from}}',
  until: 'jusqu’au {{to}}',
  always: 'oui',
  rights: 'Droits',
  covers: 'Couvre',
  doesNotCover: 'Ne couvre pas',
  notCovered: {
    edition: '{{used}} : une autre édition',
    release: '{{used}} : une autre version',
    bound:
      '{{used}} : sur d’autres machines que celles auxquelles elle est liée',
  },
  hidden: 'Une licence que vous ne pouvez pas voir',
  used: 'Ce qui est utilisé',
  nothingUsed: 'Rien n’est utilisé.',
  unknownRelease: 'version inconnue',
  bound: 'sur des machines à licence liée',
  usedCount: 'Utilisées',
  coveredCount: 'Couvertes',
  uncovered: 'Manquantes',
  where: 'Où',
  theirMachines: 'Machines',
  theirMachinesOf: 'Machines ({{number}})',
  allocated_one: '{{total}} est attribuée.',
  allocated_other: '{{total}} sont attribuées.',
  kinds: {
    counted: 'Comptées',
    'unknown-cores': 'Cœurs inconnus',
    retired: 'Hors service',
    disposed: 'Mises au rebut',
    lost: 'Perdues',
    deleted: 'Supprimées',
  },
  kindMeans: {
    counted: 'Ces machines sont comptées.',
    'unknown-cores':
      'Ces machines sont comptées au minimum, car leur agent n’a pas dit combien de cœurs elles ont.',
    retired: 'Ces machines sont hors service : elles ne sont pas comptées.',
    disposed: 'Ces machines sont au rebut : elles ne sont pas comptées.',
    lost: 'Ces machines sont perdues : elles ne sont pas comptées.',
    deleted: 'Ces machines sont supprimées : elles ne sont pas comptées.',
  },
  noMachinesHint: 'Il n’y en a pas, ou aucune que vous pouvez voir.',
  processors: 'Cœurs par processeur',
  unknownCores: 'inconnu',
  countsFor: 'Compte pour',
  history: 'Historique de la position',
  historyHint: 'La liste donne les jours où quelque chose a changé.',
  noHistory: 'Il commence cette nuit : un point est noté chaque jour.',
  day: 'Jour',
};

export const licenceOverview: Texts<typeof english.licenceOverview> = {
  title: 'Licences',
  column: 'Positions',
  shortfall: 'Coût de ce qui manque',
  surplus: 'Coût de ce qui est en trop',
  notices: 'Prochaines dates de préavis',
  noNotices: 'Aucun préavis dans les 90 prochains jours.',
  noticeBy: 'préavis avant le {{day}}, {{distance}}',
  unrecognised_one: '{{total}} intitulé de logiciel n’est pas reconnu',
  unrecognised_other: '{{total}} intitulés de logiciels ne sont pas reconnus',
  forbidden_one: '{{total}} produit interdit est installé',
  forbidden_other: '{{total}} produits interdits sont installés',
  all: 'Toutes les positions',
};

export const assetLicences: Texts<typeof english.assetLicences> = {
  forbidden_one: 'Un logiciel interdit est installé : {{names}}.',
  forbidden_other: 'Des logiciels interdits sont installés : {{names}}.',
  show: 'L’afficher',
  title: 'Licences de ce matériel',
  hint: 'Ce qui est attribué au matériel lui-même, dont ses licences OEM.',
  none: 'Aucune licence n’est attribuée à ce matériel.',
  product: 'Produit',
  licensing: 'Statut de licence',
  filter: 'Afficher',
  filters: {
    licensed: 'À licencier',
    forbidden: 'Interdits',
    unrecognised: 'Non reconnus',
  },
};
