/** The words of the fields of changes, and of those of other products' exports (ServiceNow's Change Request); see `fieldWords`. */
export const changeFieldWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  change: {
    number: 'Number|Numéro|Change number|Change ID|ID|N°|Change',
    title:
      'Title|Titre|Short description|Description courte|Summary|Résumé|Objet|Subject|Libellé',
    type: 'Type|Type|Change type|Type de changement',
    status:
      'Status|Statut|State|État|Change state|Status code|Status Code|Phase',
    category: 'Category|Catégorie|Famille|Class',
    model: 'Model|Modèle|Change model|Standard change template|Template',
    owner:
      'Owner|Responsable du changement|Assignment group|Groupe affecté|Assigned to|Affecté à|Change owner|Owner|Change manager|Coordinator',
    isConfidential: 'Confidential|Confidentiel',
    items:
      'Touches|Touche|Configuration item|Configuration items|Élément de configuration|CI|cmdb_ci|Affected CIs|Éléments touchés',
    raisedBy:
      'Raised by|Demandeur|Requested by|Requester|Opened by|Demandé par|Caller',
    onBehalfOf: 'On behalf of|Au nom de|Requested for|Pour le compte de',
    raisedOn:
      'Raised on|Demandé le|Opened at|Opened|Created on|Date de demande|Ouvert le|Requested on',
    reasonCategory: 'Reason|Raison|Reason code|Motif',
    reasonText:
      'Why|Pourquoi|Justification|Description|Business justification|Reason for change',
    reasonFrom: 'Comes from|Vient de|Source|Problem|Incident source',
    benefit:
      'What will be better|Ce qui sera mieux|Benefits|Bénéfice|Expected benefit',
    benefitMeasure: 'How that is measured|Comment on le mesure',
    reviewOn: 'Looked at on|Vérifié le|Review date|Date de revue',
    riskAnswers: 'Questionnaire|Questionnaire',
    impact:
      'What is hit when it goes wrong|Ce qui est touché si cela se passe mal|Risk and impact analysis|Impact analysis|Analyse d’impact',
    hasOutage: 'Outage|Interruption|Downtime required|Service outage|Coupure',
    mitigation:
      'What makes it less likely|Ce qui le rend moins probable|Mitigation',
    backOutPlan:
      'How it is undone|Comment revenir en arrière|Backout plan|Back-out plan|Rollback plan|Plan de retour arrière',
    ifRejected: 'If it is refused|Si le changement est refusé',
    people: 'People|Personnes|Implementers|Intervenants|Resources',
    hours: 'Working hours|Heures de travail|Effort|Planned effort|Charge',
    parts: 'Parts|Pièces',
    cost: 'Cost|Coût|Price|Budget|Montant',
    budgetLine: 'Budget line|Ligne budgétaire',
    downtimeMinutes: 'Out of use (minutes)|Hors service (minutes)',
    buildBy: 'Build|Préparation|Built by|Build by',
    testBy: 'Test|Essais|Tested by|Test by',
    releaseBy: 'Release|Mise en service|Implemented by|Release by',
    approvers: 'Approvers|Approbateurs|Approval group|Valideurs',
    parent: 'Part of|Fait partie de|Parent|Parent change',
    dependsOn: 'Depends on|Dépend de',
    blocks: 'Blocks|Bloque',
    conflictsWith: 'Conflicts with|En conflit avec',
    supersedes: 'Supersedes|Remplace',
    noRelations: 'Checked that there are none|Vérification qu’il n’y en a pas',
    windowStart:
      'Begins|Début|Planned start date|Planned start|Scheduled start|Start date|start_date|Début prévu|Date de début',
    windowEnd:
      'Ends|Fin|Planned end date|Planned end|Scheduled end|End date|end_date|Fin prévue|Date de fin',
    plan: 'How it is done|Comment faire|Implementation plan|Plan de mise en œuvre',
    testPlan: 'How it is tested|Comment vérifier|Test plan|Plan de test',
    communication:
      'Who is told what|Qui est prévenu de quoi|Communication plan|Plan de communication',
    submittedAt: 'Submitted|Soumis le|Submitted at',
    authorisedAt:
      'Approved|Approuvé le|Approval date|Approved at|Date d’approbation',
    startedAt:
      'Begun|Commencé le|Actual start date|Actual start|work_start|Work start|Début réel',
    finishedAt:
      'Finished|Terminé le|Actual end date|Actual end|work_end|Work end|Fin réelle',
    outcome: 'Outcome|Résultat|Close code|Closure code|Code de clôture|Result',
    outcomeText:
      'What happened|Ce qui s’est passé|Close notes|Closure notes|Notes de clôture|Closure information',
    incidents: 'Incidents|Incidents|Caused incidents|Incidents caused',
    reviewText:
      'Review|Revue|Review comments|Post implementation review|Commentaires de revue',
    reviewedBy: 'Reviewed by|Revu par',
    returnObtained: 'Return obtained|Retour obtenu',
    returnText: 'What was measured|Ce qui a été mesuré',
    returnVerifiedOn: 'Measured on|Mesuré le',
    closedAt: 'Closed|Clos le|Closed at|Closed on|Date de clôture|Fermé le',
    canceledBecause:
      'Cancelled because|Annulé car|Cancellation reason|Motif d’annulation',
    notes:
      'Notes|Notes|Note|Comment|Comments|Work notes|Commentaires|Remarques',
  },
};

/** What people and other products write for their choices; see `choiceWords`. */
export const changeChoiceWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  'change.type': {
    standard: 'Standard|Standard',
    normal: 'Normal|Normal',
    emergency: 'Emergency|Urgent|Urgence|Expedited',
  },
  'change.status': {
    new: 'New|Nouveau|Draft|Brouillon|Registered',
    assess: 'Assess|Évaluation|Assessment|Planning',
    authorize:
      'Authorize|Approbation|Authorise|Awaiting approval|Pending approval|En attente d’approbation',
    scheduled: 'Scheduled|Planifié',
    implement: 'Implement|Réalisation|In progress|En cours|Implementation',
    review: 'Review|Revue',
    closed: 'Closed|Clos|Complete|Completed|Terminé|Fermé',
    canceled: 'Cancelled|Annulé|Canceled|Withdrawn',
  },
  'change.category': {
    hardware: 'Hardware|Matériel',
    software: 'Software|Logiciel',
    network: 'Network|Réseau',
    security: 'Security|Sécurité',
    data: 'Data|Données',
    facilities: 'Facilities|Locaux et énergie',
    other: 'Other|Autre',
  },
  'change.reasonCategory': {
    incident: 'Incident|Incident',
    problem: 'Problem|Problème',
    vulnerability: 'Vulnerability|Vulnérabilité',
    maintenance: 'Maintenance|Maintenance',
    improvement: 'Improvement|Amélioration',
    regulation: 'Regulation|Réglementation',
    growth: 'Growth|Croissance',
  },
  'change.outcome': {
    successful: 'Successful|Réussi|Success|Succès|OK',
    'partly-successful':
      'Partly successful|Réussi en partie|Successful with issues|successful_issues|Partial',
    'rolled-back':
      'Rolled back|Annulé en cours de route|Backed out|Rollback|Retour arrière',
    failed: 'Failed|Échoué|Unsuccessful|Failure|Échec|KO',
  },
  'change.returnObtained': {
    obtained: 'Obtained|Obtenu',
    'partly-obtained': 'Partly obtained|Obtenu en partie',
    'not-obtained': 'Not obtained|Non obtenu',
  },
};
