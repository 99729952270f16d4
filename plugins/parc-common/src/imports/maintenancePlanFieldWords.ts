/** The words of the fields of maintenance plans; see `fieldWords`. */
export const maintenancePlanFieldWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  'maintenance-plan': {
    code: 'Code|Plan code|Code plan',
    name: 'Name|Nom|Plan|Title|Titre|Libellé',
    nameFr: 'Name in French|Nom en français|French name|Nom français',
    description: 'Description|Details|Détails',
    owner: 'Owner|Propriétaire|Owned by|Responsable',
    kind: 'Kind|Nature|Type|Kind of plan',
    covers:
      'Covers|Couvre|Query|Requête|Assets covered|Filter|Filtre|Périmètre',
    updates: 'Updates asked for|Mises à jour demandées|Updates|Mises à jour',
    basis: 'Counted from|Compté depuis|Basis|Base',
    everyFrom:
      'Not before|Pas avant|Every from|Window opens|Min interval|Intervalle min',
    everyTarget: 'Target|Cible|Interval|Intervalle|Aim|Objectif',
    everyTo:
      'Not after|Pas après|Every to|Window closes|Max interval|Intervalle max',
    anchor: 'First day|Premier jour|Anchor|Ancre|First date|Première date',
    rule: 'Recurrence|Récurrence|RRULE|Rule|Règle',
    counter: 'Counter|Compteur|Counter name|Nom du compteur',
    counterEvery:
      'Every so many|Toutes les|Counter every|Counter interval|Intervalle du compteur',
    counterLeeway: 'Give or take|À tant près|Counter leeway|Leeway|Tolérance',
    leadTime:
      'Ordered ahead|Commandé à l’avance|Lead time|Délai|Délai de préparation',
    horizon: 'Planned ahead|Planifié à l’avance|Horizon|Planning horizon',
    batchBy: 'One order for each|Un ordre par|Batch by|Batch|Regroupé par|Lot',
    assignee: 'Assigned to|Confié à|Assignee|Technician|Technicien|Affecté à',
    rotation: 'In turn to|À tour de rôle à|Rotation',
    inWindows:
      'In maintenance windows|En fenêtre de maintenance|In windows|Maintenance windows only|En fenêtre',
    slotDays: 'Days of the week|Jours de la semaine|Weekdays|Days|Jours',
    slotFrom: 'From|De|Slot from|Start time|Heure de début',
    slotTo: 'Until|À|Slot to|End time|Heure de fin',
    userNotice:
      'Users are told|Utilisateurs prévenus|User notice|Préavis|Préavis utilisateurs',
    estimatedMinutes:
      'Minutes for each asset|Minutes par matériel|Minutes par équipement|Estimated minutes|Duration (min)|Durée (min)|Minutes',
    downtimeMinutes:
      'Minutes out of use|Minutes d’indisponibilité|Downtime (min)|Downtime|Indisponibilité (min)|Indisponibilité',
    estimatedCost:
      'Cost for each asset|Coût par matériel|Coût par équipement|Estimated cost|Coût estimé|Cost|Coût',
    skills: 'Skills|Compétences|Skill|Compétence',
  },
};

/** The words of the choices of maintenance plans; see `choiceWords.ts`. */
export const maintenancePlanChoiceWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  'maintenance-plan.kind': {
    preventive:
      'Preventive maintenance|Maintenance préventive|Preventive|Préventive|Maintenance',
    inspection: 'Inspection|Contrôle|Check',
    replacement: 'Replacement|Remplacement',
    'software-update':
      'Software update|Mise à jour logicielle|Update|Updates|Mise à jour',
  },
  'maintenance-plan.basis': {
    floating: 'The last time|La dernière fois|Floating|Flottant|Flottante',
    fixed: 'A fixed day|Un jour fixe|Fixed|Fixe',
  },
  'maintenance-plan.batchBy': {
    asset: 'Asset|Matériel|Équipement',
    room: 'Room|Salle|Pièce',
    site: 'Site',
    model: 'Model|Modèle',
    owner: 'Owner|Propriétaire',
  },
};
