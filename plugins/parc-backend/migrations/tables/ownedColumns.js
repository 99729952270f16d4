/**
 * The columns of a record that a file in git may declare, for `recordTable`.
 *
 * @param {string} entityName What its name in the catalog is.
 * @returns {string[][]}
 */
exports.ownedColumns = entityName => [
  ['managed_by', 'text not null', 'portal, or git: who owns its truth.'],
  ['git_entity', 'text', 'The catalog entity that declares it.'],
  ['git_file', 'text', 'Where the declaring file is.'],
  ['declared', 'text[]', 'The fields that the file declares.'],
  ['entity_name', 'text not null', `Its name in the catalog${entityName}`],
];
