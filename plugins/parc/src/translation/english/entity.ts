/** On the entity pages of the catalog. */
export const entity = {
  declared: 'What its file declares',
  open: 'Open in Parc',
  asset: 'Asset',
  noLicence:
    'The register has no such licence, or none that you may see. If its file is new, it follows within seconds.',
  noPlan:
    'The register has no such maintenance plan, or none that you may see. If its file is new, it follows within seconds.',
  maintenance: 'Maintenance',
  systemMaintenance: 'Maintenance of its assets',
  groupMaintenance: 'Work to be done',
  orders: 'Work orders',
  closedOn: 'Ended on',
  closedBy: 'By',
  work: {
    open: 'Open in all',
    overdue: 'Too late',
    thisWeek: 'Planned for this week or before',
  },
  licences: 'Licences',
  teamLicences: 'Licences of the team',
  licencesUsed: 'Licences that it needs',
  allocated: 'Given to them',
  ownedLicences: 'Owned',
  software: 'Licensed software',
  allSoftware: 'All software of this asset',
  noAsset:
    'The register has no such asset, or none that you may see. If its file is new, it follows within seconds.',
  equipment: 'Equipment',
  teamEquipment: 'Equipment of the team',
  hardware: 'Hardware that it runs on',
  standsHere: 'Hardware at {{path}}',
  assigned: 'Assigned',
  owned: 'Also owned',
  manyMembers:
    'What the group itself has. It has more than {{most}} members: theirs is not listed here.',
  changes: {
    heading: 'Changes',
    lately: 'What changed here lately',
    now: 'Being made',
    planned: 'Planned',
    past: 'Done lately',
    none: {
      now: 'No change is being made, or none that you may see.',
      planned: 'No change is planned, or none that you may see.',
      past: 'No change was made, or none that you may see.',
    },
    lists: {
      touching: 'All that touch it',
      answered: 'All for which it answers',
    },
  },
  none: {
    orders: 'No work was ordered on it, or none that you may see.',
    open: 'No work is to be done, or none that you may see.',
    dues: 'None of its assets is under a maintenance plan, or none that you may see.',
    overdue: 'Nothing is too late.',
    thisWeek: 'Nothing is planned for this week.',
    held: 'Nothing is assigned, or nothing that you may see.',
    owned: 'Nothing else is owned.',
    team: 'The group and its members have nothing, or nothing that you may see.',
    hardware: 'No hardware is recorded for it, or none that you may see.',
    allocated: 'No licence is given to them, or none that you may see.',
    ownedLicences: 'It answers for no licence, or for none that you may see.',
    licences: 'No licence is recorded for it, or none that you may see.',
    givenOut: 'It is given to nobody, or to nobody whom you may see.',
    position: 'Nothing is counted of this product yet.',
    software: 'No software that needs a licence was found on it.',
    place: 'Nothing stands there, or nothing that you may see.',
  },
  lists: {
    all: 'Show as a list',
    held: 'List of what they have',
    owned: 'List of what is owned',
    serving: 'List of what it depends on',
    partOf: 'List of what belongs to it',
    ofProduct: 'List of the licences of its products',
    work: 'List of the work of the team',
    named: 'List of what its file names',
  },
};

/** The titles of tabs, which the catalog asks for once, when the portal starts. */
export const entityTabs = {
  technical: 'Technical',
  history: 'History',
  relations: 'Relations',
};

/** What is related to what. */
export const relations = {
  title: 'Relations',
  none: 'It is related to nothing yet.',
  noEntity:
    'The catalog has no entity of this asset, or none that you may see: relations are known there.',
  types: {
    ownedBy: 'owned by',
    ownerOf: 'owns',
    assignedTo: 'assigned to',
    hasAssigned: 'has',
    partOf: 'part of',
    hasPart: 'contains',
    dependsOn: 'depends on',
    dependencyOf: 'needed by',
    maintains: 'maintains',
    maintainedBy: 'maintained by',
    affects: 'affects',
    affectedBy: 'affected by',
    raisedBy: 'raised by',
    hasRaised: 'raised',
    memberOf: 'member of',
    hasMember: 'has the member',
    parentOf: 'parent of',
    childOf: 'child of',
    providesApi: 'provides',
    apiProvidedBy: 'provided by',
    consumesApi: 'uses',
    apiConsumedBy: 'used by',
  },
};

/** On the home page of the portal. */
export const home = {
  allMine: 'All my equipment',
  more: '{{total}} in all',
  endsSoon: 'What ends soon',
  nothingEnds: 'Nothing ends within this time.',
  counts: {
    expectedBack_one: '{{total}} return',
    expectedBack_other: '{{total}} returns',
    warrantyEnd_one: '{{total}} warranty',
    warrantyEnd_other: '{{total}} warranties',
    endOfSupport_one: '{{total}} end of support',
    endOfSupport_other: '{{total}} ends of support',
    endOfLife_one: '{{total}} end of life',
    endOfLife_other: '{{total}} ends of life',
  },
  ends: {
    expectedBack: 'Expected back {{distance}}',
    warrantyEnd: 'Warranty ends {{distance}}',
    endOfSupport: 'Support ends {{distance}}',
    endOfLife: 'End of life {{distance}}',
  },
};
