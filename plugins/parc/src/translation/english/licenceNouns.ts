/** The fields of software and licences, for `fields`. */
export const licenceNounFields = {
  product: {
    code: 'Code',
    name: 'Name',
    publisher: 'Publisher',
    suite: 'Part of the suite',
    machines: 'Machines',
    licensing: 'Licensing',
    metric: 'Metric',
    coresPerProcessor: 'Cores counted per processor, at least',
    coresPerServer: 'Cores counted per server, at least',
    listPrice: 'List price',
    entity: 'Catalog entity',
    website: 'Website',
    purl: 'Package URL',
    cpe: 'CPE 2.3',
    swid: 'SWID tag id',
    notes: 'Notes',
  },
  licence: {
    number: 'Number',
    name: 'Name',
    product: 'Product',
    edition: 'Edition',
    release: 'Release',
    type: 'Type',
    status: 'Status',
    metric: 'Metric',
    quantity: 'Quantity',
    packSize: 'Rights per unit',
    unlimited: 'Unlimited',
    allocated: 'Allocated',
    keys: 'Keys',
    upgradeRight: 'Covers newer releases',
    downgradeRight: 'Covers older releases',
    reassignmentLock: 'Reassignment lock',
    maintenanceUntil: 'Maintenance until',
    start: 'Start',
    end: 'End',
    renewal: 'At the end',
    noticePeriod: 'Notice period',
    noticeDate: 'Notice by',
    terminatedOn: 'Terminated on',
    owner: 'Owner',
    system: 'System',
    dependencyOf: 'Relied on by',
    supplier: 'Supplier',
    agreement: 'Agreement',
    orderNumber: 'Order number',
    invoiceNumber: 'Invoice number',
    purchaseDate: 'Purchase date',
    cost: 'Cost',
    unitCost: 'Cost per right',
    costCentre: 'Cost centre',
    notes: 'Notes',
    managedBy: 'Managed in',
    gitEntity: 'Catalog entity',
    gitFile: 'File in git',
    declared: 'Declared in git',
    entityName: 'Entity name',
  },
  allocation: {
    number: 'Number',
    licence: 'Licence',
    assignee: 'Given to',
    asset: 'Asset',
    quantity: 'Quantity',
    since: 'Since',
    lockedUntil: 'Locked until',
    until: 'Until',
    notes: 'Notes',
    managedBy: 'Managed in',
  },
  position: {
    code: 'Position',
    product: 'Product',
    publisher: 'Publisher',
    metric: 'Metric',
    state: 'State',
    entitled: 'Owned',
    unlimited: 'Unlimited',
    consumed: 'Used',
    shortfall: 'Shortfall',
    surplus: 'Surplus',
    shortfallCost: 'Cost of the shortfall',
    surplusCost: 'Cost of the surplus',
    computedAt: 'Computed',
  },
};

const metric = {
  installation: 'Installation',
  device: 'Device',
  'named-user': 'Named user',
  'concurrent-user': 'Concurrent user',
  processor: 'Processor',
  core: 'Core',
  instance: 'Instance',
  site: 'Site',
  seat: 'Subscription seat',
};
const managedBy = { portal: 'Portal', git: 'Git' };

/** The values of choices of software and licences, for `choices`. */
export const licenceNounChoices = {
  product: {
    licensing: {
      licensed: 'To be licensed',
      free: 'Free of charge',
      'open-source': 'Open source',
      forbidden: 'Forbidden',
      system: 'Part of the system',
    },
    metric,
  },
  licence: {
    type: {
      perpetual: 'Perpetual',
      subscription: 'Subscription',
      oem: 'OEM',
      'open-source': 'Open source',
    },
    status: {
      active: 'Active',
      lapsing: 'Not renewed',
      terminated: 'Terminated',
    },
    metric,
    renewal: {
      manual: 'Ends unless renewed',
      automatic: 'Renews by itself',
      evergreen: 'Runs until terminated',
    },
    managedBy,
  },
  allocation: { managedBy },
  position: {
    state: {
      compliant: 'Compliant',
      surplus: 'Surplus',
      shortfall: 'Shortfall',
      unknown: 'Unknown',
    },
    metric,
  },
};

/** What helps to fill in the fields of software and licences, for `help`. */
export const licenceNounHelp = {
  product: {
    code: 'Lower-case letters and digits, such as visio-professional.',
    suite: 'Its installations then count for the suite.',
    licensing: 'Only what is to be licensed has a licence position.',
    metric: 'How it is counted when no licence says otherwise.',
    coresPerProcessor: 'Windows Server: 8.',
    coresPerServer: 'Windows Server: 16.',
    listPrice:
      'For one right. Values a shortfall when no licence has a price yet.',
    purl: 'Such as pkg:npm/left-pad.',
    cpe: 'Such as cpe:2.3:a:7-zip:7-zip.',
  },
  licence: {
    number: 'Leave empty to get the next number.',
    edition: 'Such as Professional. Empty: it covers every edition.',
    release: 'Such as 2021. Empty: it covers every release.',
    metric: 'What is counted. Empty: as the product says.',
    quantity: 'As many as were bought: packs, if it is sold in packs.',
    packSize: 'How many rights one of them gives: 2 for a pack of two cores.',
    unlimited: 'A site licence or the like: nothing is counted.',
    upgradeRight: 'Releases that came out after the licensed one are covered.',
    downgradeRight:
      'Releases that are older than the licensed one are covered.',
    reassignmentLock:
      'How long it must stay with whoever got it, such as “90 days”.',
    maintenanceUntil: 'The last day on which newer releases are included.',
    end: 'The last day of the term. Empty: no end.',
    noticePeriod:
      'How long before the end notice must be given, such as “3 months”.',
    agreement: 'The number or name of the framework contract.',
    cost: 'Of the current period, for the whole quantity.',
    dependencyOf: 'Components and systems that cannot do without it.',
  },
  allocation: {
    number: 'Leave empty to get the next number.',
    assignee: 'A person or a team. Or leave it empty and choose an asset.',
    asset: 'The machine that it is bound to.',
    quantity: 'Empty: one.',
    since: 'Empty: today.',
  },
};

/** What pages call these nouns, for `nouns`. */
export const licenceNounNames = {
  product: {
    one: 'Product',
    many: 'Products',
    new: 'New product',
    create: 'Create the product',
    count_one: '{{total}} product',
    count_other: '{{total}} products',
    search: 'Code, name, publisher…',
    empty: 'No products yet',
    emptyHint:
      'Products appear as agents report software that the rules recognise; add others here.',
  },
  licence: {
    one: 'Licence',
    many: 'Licences',
    new: 'New licence',
    create: 'Create the licence',
    count_one: '{{total}} licence',
    count_other: '{{total}} licences',
    search: 'Name, number, product, order…',
    empty: 'No licences yet',
    emptyHint:
      'Record what was bought here, import a spreadsheet, or commit a Licence file to git: it appears by itself.',
    inGit:
      'This licence is declared by a file in git. What the file says is changed there; the rest can be changed here.',
  },
  allocation: {
    one: 'Allocation',
    many: 'Allocations',
    new: 'New allocation',
    create: 'Give out',
    count_one: '{{total}} allocation',
    count_other: '{{total}} allocations',
    search: 'Number, licence, person…',
    empty: 'Nothing is given out yet',
    emptyHint: 'Give a licence to a person, a team or a machine.',
    inGit:
      'This allocation is declared by a file in git. What the file says is changed there; the rest can be changed here.',
  },
  position: {
    one: 'Position',
    many: 'Positions',
    new: 'New position',
    create: 'Create the position',
    count_one: '{{total}} position',
    count_other: '{{total}} positions',
    search: 'Product or code',
    empty: 'No positions yet',
    emptyHint:
      'A position appears as soon as a licensed product is installed or bought.',
  },
};

/** The headings of their fields, for `sections`. */
export const licenceNounSections = {
  rights: 'Rights',
  term: 'Term and notice',
  licensing: 'Licensing',
  links: 'Links and identifiers',
};
