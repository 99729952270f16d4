const { ownedColumns } = require('./tables/ownedColumns');
const { recordTable } = require('./tables/recordTable');

const changeModels = {
  name: 'change_models',
  noun: 'change model',
  comment: 'How standard changes are always done, pre-authorised.',
  ref: 'code',
  columns: [
    [
      'code',
      'text collate parc_natural not null',
      'The human reference; fixed when created.',
    ],
    ['name', 'text collate parc_natural not null', 'What people call it.'],
    ['name_fr', 'text collate parc_natural', 'The same in French.'],
    ['description', 'text', 'What it is for.'],
    ['category', 'text not null', 'The category of its changes.'],
    ['status', 'text not null', 'active, suspended or retired.'],
    ['owner', 'text not null', 'Entity reference of who answers for it.'],
    ['valid_until', 'date', 'The last day on which it pre-authorises.'],
    [
      'template',
      'text not null',
      'What its changes say, as YAML: the spec of a ChangeRecord.',
    ],
    [
      'most_failures',
      'double precision not null',
      'After so many failed changes it is suspended.',
    ],
    [
      'successes',
      'double precision not null',
      'How many of its changes went well.',
    ],
    [
      'failures',
      'double precision not null',
      'How many failed since it was last taken up.',
    ],
    ['suspended_because', 'text', 'Why it is suspended.'],
  ],
  constraints: [`check (status in ('active', 'suspended', 'retired'))`],
  sorted: ['code', 'name', 'owner', 'valid_until', 'successes', 'failures'],
  filtered: ['category', 'status'],
  looked: ['code', 'name'],
};

const changes = {
  name: 'changes',
  noun: 'change',
  comment: 'Changes in the sense of ITIL, with the answers to the seven R’s.',
  ref: 'number',
  isNumbered: true,
  columns: [
    [
      'number',
      'text collate parc_natural not null',
      'The human reference, CH-2026-00001; never given twice.',
    ],
    [
      'title',
      'text collate parc_natural not null',
      'What is changed, in one line.',
    ],
    ['type', 'text not null', 'standard, normal or emergency.'],
    [
      'status',
      'text not null',
      'new, assess, authorize, scheduled, implement, review, closed or canceled.',
    ],
    [
      'category',
      'text not null',
      'What sort of thing is changed: hardware, software, network, security, data, facilities or other.',
    ],
    [
      'model_id',
      'uuid references change_models',
      'The model of a standard change.',
    ],
    [
      'owner',
      'text not null',
      'Entity reference of the user or group that answers for it.',
    ],
    [
      'is_confidential',
      'boolean',
      'Whether only those may read it whom it concerns.',
    ],
    ['items', 'text[]', 'What it touches: entity references, of assets too.'],
    ['author', 'text', 'Entity reference of the user who entered it.'],
    [
      'raised_by',
      'text not null',
      'Entity reference of the user who asks for it.',
    ],
    ['on_behalf_of', 'text', 'For which user or group.'],
    ['raised_on', 'date not null', 'The day on which it was asked for.'],
    [
      'reason_category',
      'text',
      'incident, problem, vulnerability, maintenance, improvement, regulation or growth.',
    ],
    ['reason_text', 'text', 'Why, in plain words.'],
    [
      'reason_from',
      'text[]',
      'The incidents, problems, advisories and work orders that it comes from.',
    ],
    ['benefit', 'text', 'What will be better.'],
    ['benefit_measure', 'text', 'How that is measured.'],
    [
      'review_on',
      'date',
      'The day on which it is looked at whether the return was obtained.',
    ],
    [
      'risk_answers',
      'text[]',
      'The answers to the risk questionnaire, question=answer.',
    ],
    ['risk_score', 'double precision', 'The points of the answers, added up.'],
    [
      'risk_level',
      'text',
      'low, medium or high, by the thresholds at that time.',
    ],
    ['impact', 'text', 'What is hit when it goes wrong.'],
    ['has_outage', 'boolean', 'Whether a service is out of use meanwhile.'],
    ['mitigation', 'text', 'What makes it less likely.'],
    ['back_out_plan', 'text', 'How it is undone.'],
    ['if_rejected', 'text', 'What happens when it is refused.'],
    ['people', 'text[]', 'Who works on it: entity references.'],
    ['hours', 'double precision', 'Their working hours together.'],
    ['parts', 'text[]', 'What must be bought or taken from stock.'],
    ['cost_minor', 'bigint', 'What it costs beside the hours, in minor units.'],
    ['cost_currency', 'char(3)', 'ISO 4217.'],
    ['budget_line', 'text', 'Where the money comes from.'],
    [
      'downtime_minutes',
      'double precision',
      'How long services are out of use.',
    ],
    ['build_by', 'text', 'Who prepares it: entity reference.'],
    ['test_by', 'text', 'Who tests it: entity reference.'],
    ['release_by', 'text', 'Who brings it into service: entity reference.'],
    [
      'approvers',
      'text[]',
      'Whom the change itself names to approve it: entity references.',
    ],
    ['parent', 'text', 'The change that it is a part of: entity reference.'],
    ['depends_on', 'text[]', 'The changes that must be done first.'],
    ['blocks', 'text[]', 'The changes that must wait for it.'],
    [
      'conflicts_with',
      'text[]',
      'The changes that must not happen at the same time.',
    ],
    ['supersedes', 'text[]', 'The changes that it replaces.'],
    ['no_relations', 'text', 'Where there are none: how that was checked.'],
    ['window_start', 'timestamptz(3)', 'When it begins.'],
    [
      'window_end',
      'timestamptz(3)',
      'When it ends; the end is not part of it.',
    ],
    ['plan', 'text', 'How it is done.'],
    ['test_plan', 'text', 'How it is tested.'],
    ['communication', 'text', 'Who is told what.'],
    ['missing', 'text[]', 'The fields that keep it from being complete.'],
    [
      'conflict_state',
      'text not null',
      'unchecked, none, found or overridden: as conflicts were last looked for.',
    ],
    ['conflict_count', 'double precision', 'How many were found.'],
    ['overridden_because', 'text', 'Why it goes on in spite of them.'],
    [
      'approval',
      'text not null',
      'not-asked, pre-authorised, asked, afterwards, approved or refused.',
    ],
    [
      'approval_round',
      'double precision not null',
      'How often it was asked for; 0: never.',
    ],
    [
      'asked_approvers',
      'text[]',
      'Who is asked in this round, and may therefore read it: entity references.',
    ],
    ['approval_due', 'timestamptz(3)', 'Until when it is to be approved.'],
    ['refused_because', 'text', 'Why it was refused last.'],
    ['submitted_at', 'timestamptz(3)', 'When it was submitted last.'],
    ['authorised_at', 'timestamptz(3)', 'When it was approved.'],
    ['started_at', 'timestamptz(3)', 'When it was begun.'],
    ['finished_at', 'timestamptz(3)', 'When it was done, or backed out.'],
    [
      'outcome',
      'text',
      'successful, partly-successful, rolled-back or failed.',
    ],
    ['outcome_text', 'text', 'What happened.'],
    ['incidents', 'text[]', 'The incidents that it caused.'],
    ['needs_review', 'boolean', 'Whether it may be closed only with a review.'],
    ['review_text', 'text', 'What the review says.'],
    ['reviewed_by', 'text', 'Entity reference of the user who reviewed it.'],
    ['return_obtained', 'text', 'obtained, partly-obtained or not-obtained.'],
    ['return_text', 'text', 'What was measured.'],
    ['return_verified_on', 'date', 'The day on which it was measured.'],
    ['closed_at', 'timestamptz(3)', 'When it was closed or cancelled.'],
    ['canceled_because', 'text', 'Why it was cancelled.'],
    ['notes', 'text', 'Free text.'],
    ...ownedColumns('; fixed when created.'),
  ],
  constraints: [
    `check (type in ('standard', 'normal', 'emergency'))`,
    `check (status in ('new', 'assess', 'authorize', 'scheduled', 'implement', 'review', 'closed', 'canceled'))`,
    `check (window_start < window_end)`,
    `check ((managed_by = 'git') = (git_entity is not null))`,
    `check (conflict_state in ('unchecked', 'none', 'found', 'overridden'))`,
    `check (approval in ('not-asked', 'pre-authorised', 'asked', 'afterwards', 'approved', 'refused'))`,
  ],
  sorted: [
    'number',
    'title',
    'type',
    'status',
    'owner',
    'raised_by',
    'raised_on',
    'review_on',
    'risk_score',
    'window_start',
    'window_end',
    'approval_due',
    'started_at',
    'finished_at',
    'closed_at',
  ],
  filtered: [
    'category',
    'model_id',
    'is_confidential',
    'author',
    'on_behalf_of',
    'reason_category',
    'risk_level',
    'has_outage',
    'build_by',
    'test_by',
    'release_by',
    'parent',
    'conflict_state',
    'approval',
    'submitted_at',
    'authorised_at',
    'outcome',
    'needs_review',
    'return_obtained',
    'return_verified_on',
    'managed_by',
    'git_entity',
    'entity_name',
  ],
  looked: ['number', 'title', 'entity_name'],
};

/** Columns of several values; a filter asks whether one of them is there. */
const several = [
  'items',
  'reason_from',
  'people',
  'approvers',
  'depends_on',
  'blocks',
  'conflicts_with',
  'supersedes',
  'missing',
  'asked_approvers',
  'incidents',
];

/** Those that are not over, by when they are: what a change can conflict with. */
const openSql = `create index changes_open on changes using gist (tstzrange(window_start, window_end)) where deleted_at is null and window_start is not null and window_end is not null and status in ('new', 'assess', 'authorize', 'scheduled', 'implement')`;

/**
 * Changes and the models of standard ones.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    [
      recordTable(changeModels),
      recordTable(changes),
      ...several.map(
        each =>
          `create index changes_filter_${each} on changes using gin (${each}) where deleted_at is null;`,
      ),
      `create unique index changes_git_entity on changes (git_entity) where deleted_at is null;`,
      `create unique index changes_entity_name on changes (entity_name) where deleted_at is null;`,
      openSql,
    ].join('\n'),
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table changes, change_models');
};
