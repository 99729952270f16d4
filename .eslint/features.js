/*
 * The order of the features: each may use only those before it. A feature is a folder of this name, in parc-common,
 * in parc-backend and in parc alike; its name is put here before its first file is written.
 */
exports.features = [
  'locations',
  'suppliers',
  'models',
  'assets',
  'stock',
  'software',
  'licences',
  'masters',
  'calendars',
  'maintenance',
  'tickets',
  'changes',
  'network',
  'directory',
  'procurement',
  'backups',
  'inventory',
  'imports',
  'problems',
  'reports',
  'myEquipment',
  'overview',
  'notifications',
  'health',
  'quickFind',
  'assistants',
  'personalData',
];

/* What every feature stands on: folders and files that may use each other, and no feature. */
exports.spine = {
  'parc-common': ['records', 'permissions.ts'],
  'parc-backend': ['records', 'http', 'settings'],
  parc: [
    'records',
    'api',
    'language',
    'loading',
    'permissions',
    'translation',
    'routes.ts',
    'useParcPaths.ts',
  ],
};

/* What puts features together, like the files beside the folders: it may use all of them, and none may use it. */
exports.composition = {
  'parc-common': ['client'],
  'parc-backend': ['demo'],
  parc: ['shell', 'entity', 'home', 'search'],
};
