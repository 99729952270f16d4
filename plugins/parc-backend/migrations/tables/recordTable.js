/**
 * The SQL of a noun's table: what every record has and the noun's own columns, each with its comment, and the indexes of
 * its list. A folder below the migrations: knex takes files beside them for migrations.
 *
 * What it writes for the tables that there are must stay as it is; they were made by it.
 *
 * @param {object} table
 * @param {string} table.name In the plural: licences.
 * @param {string} table.noun One of them, for comments: licence.
 * @param {string} table.comment What they are.
 * @param {string} table.ref The column of the human reference, unique among the living without regard to case.
 * @param {boolean} [table.isNumbered] The reference is a number, which is looked up among the deleted, too, as none is
 *   given twice.
 * @param {string[][]} table.columns Name, type and comment of each; of `cost_minor` and `cost_currency` neither is there
 *   without the other.
 * @param {string[]} [table.constraints] Further ones.
 * @param {string[]} table.sorted By these columns a list is sorted, and filtered.
 * @param {string[]} table.filtered By these it is only filtered; an index without the empty ones is small.
 * @param {string[]} table.looked Texts that are looked up without regard to case.
 * @param {Record<string, string>} [table.comments] Of what every record has, where it means something else here.
 * @returns {string}
 */
exports.recordTable = function recordTable(table) {
  const { name, columns } = table;
  const all = [...recordColumns(table), ...columns];
  return [
    `create table ${name} (${[
      ...all.map(([column, type]) => `${column} ${type}`),
      ...constraintsOf(table),
    ].join(', ')})`,
    `comment on table ${name} is '${table.comment}'`,
    ...all.map(
      ([column, , comment]) =>
        `comment on column ${name}.${column} is '${comment}'`,
    ),
    ...indexesOf(table),
  ]
    .map(each => `${each};`)
    .join('\n');
};

function recordColumns({ noun, comments = {} }) {
  return [
    ['id', 'uuid primary key', 'UUIDv7, made by the service.'],
    [
      'version',
      'integer not null',
      'Counts the changes of declared fields; the ETag.',
    ],
    ['created_at', 'timestamptz(3) not null', 'When it was entered.'],
    [
      'updated_at',
      'timestamptz(3) not null',
      'When a declared field last changed.',
    ],
    [
      'deleted_at',
      'timestamptz(3)',
      `When it was deleted; a deleted ${noun} is in no list and can be restored.`,
    ],
    [
      'search_text',
      `text not null default ''`,
      'The searched fields in lower case without accents, for the full text.',
    ],
  ].map(([name, type, comment]) => [name, type, comments[name] ?? comment]);
}

function constraintsOf({ columns, constraints = [] }) {
  const money = columns.flatMap(
    ([name]) => /^(.*)_minor$/.exec(name)?.slice(1) ?? [],
  );
  return [
    ...money.map(
      each => `check ((${each}_minor is null) = (${each}_currency is null))`,
    ),
    ...constraints,
  ];
}

function indexesOf({ name, ref, isNumbered, sorted, filtered, looked }) {
  return [
    `create unique index ${name}_${ref}_unique on ${name} (lower(${ref})) where deleted_at is null`,
    ...(isNumbered
      ? [`create index ${name}_${ref}_ever on ${name} (lower(${ref}))`]
      : []),
    `create index ${name}_search on ${name} using gin (search_text gin_trgm_ops)`,
    `create index ${name}_deleted on ${name} (id) where deleted_at is not null`,
    `create index ${name}_all on ${name} (id) where deleted_at is null`,
    ...sorted.map(
      each =>
        `create index ${name}_sort_${each} on ${name} (${each}, id) where deleted_at is null`,
    ),
    ...filtered.map(
      each =>
        `create index ${name}_filter_${each} on ${name} (${each}) where deleted_at is null and ${each} is not null`,
    ),
    ...looked.map(
      each =>
        `create index ${name}_look_${each} on ${name} (lower(${each}) text_pattern_ops) where deleted_at is null and ${each} is not null`,
    ),
  ];
}
