const metric = {
  installation: 'Installation|Per installation|Par installation',
  device: 'Device|Machine|Poste|Per device|Par poste|Workstation',
  'named-user':
    'Named user|Utilisateur nommé|User|Utilisateur|Per user|Par utilisateur|Nominatif',
  'concurrent-user':
    'Concurrent user|Utilisateur simultané|Concurrent|Floating|Flottante|Jeton',
  processor: 'Processor|Processeur|CPU|Socket',
  core: 'Core|Cœur|Per core|Par cœur',
  instance: 'Instance',
  site: 'Site|Site licence|Licence de site|Illimité|Unlimited',
  seat: 'Subscription seat|Siège d’abonnement|Seat|Siège|Subscription',
};
const managedBy = { portal: 'Portal|Portail', git: 'Git' };

/** The words of the choices of software and licences; see `choiceWords.ts`. */
export const licenceChoiceWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  'product.licensing': {
    licensed: 'To be licensed|Soumis à licence|Commercial|Payant|Paid|Licensed',
    free: 'Free of charge|Gratuit|Freeware|Free',
    'open-source': 'Open source|Libre|OSS',
    forbidden: 'Forbidden|Interdit|Prohibited|Blacklisted',
    system: 'Part of the system|Partie du système|Operating system',
  },
  'product.metric': metric,
  'licence.type': {
    perpetual: 'Perpetual|Perpétuelle|Permanent|Permanente|Achat',
    subscription: 'Subscription|Abonnement|SaaS|Annual|Annuelle',
    oem: 'OEM|Préinstallée',
    'open-source': 'Open source|Libre|OSS',
  },
  'licence.metric': metric,
  'licence.renewal': {
    manual: 'Ends unless renewed|Prend fin sauf renouvellement|Manual|No|Non',
    automatic:
      'Renews by itself|Se reconduit tacitement|Automatic|Auto|Tacite reconduction|Yes|Oui',
    evergreen: 'Runs until terminated|Court jusqu’à résiliation|Evergreen',
  },
  'licence.managedBy': managedBy,
  'allocation.managedBy': managedBy,
};
