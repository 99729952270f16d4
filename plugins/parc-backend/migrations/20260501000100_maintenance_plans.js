const { ownedColumns } = require('./tables/ownedColumns');
const { recordTable } = require('./tables/recordTable');

const plans = {
  name: 'maintenance_plans',
  noun: 'maintenance plan',
  comment: 'What is done again and again, to which assets and how often.',
  ref: 'code',
  columns: [
    ['code', 'text collate parc_natural not null', 'The human reference.'],
    ['name', 'text collate parc_natural not null', 'What people call it.'],
    ['name_fr', 'text', 'The same in French.'],
    ['description', 'text', 'Free text.'],
    ['owner', 'text', 'Entity reference of who answers for it.'],
    ['kind', 'text not null', 'inspection or software-update.'],
    ['status', 'text not null', 'active, paused or ended.'],
    [
      'covers',
      'text not null',
      'Which assets: a query as of their list, in JSON. What is retired, disposed of or lost never is among them.',
    ],
    [
      'covered',
      'double precision',
      'How many assets it covers; kept by the pass over all plans.',
    ],
    [
      'due',
      'double precision',
      'How many of them are in their window or past it; kept by the same.',
    ],
    [
      'overdue',
      'double precision',
      'How many of them are past their window; kept by the same.',
    ],
    [
      'basis',
      'text not null',
      'floating: counted from the last time; fixed: from the anchor, whenever it was done.',
    ],
    ['every_from', 'text', 'When the window opens: ISO 8601, P3M.'],
    ['every_target', 'text', 'What is aimed at; empty: the middle.'],
    ['every_to', 'text', 'When the window closes: P6M.'],
    ['anchor', 'date', 'The first day that a fixed schedule has due.'],
    [
      'rule',
      'text',
      'The days of a fixed schedule: an RRULE of RFC 5545 without DTSTART; empty: each target after the anchor.',
    ],
    [
      'counter',
      'text',
      'Which counter of printers: total, colour and so on, as printer_readings call it.',
    ],
    ['counter_every', 'double precision', 'Every so many of it.'],
    ['counter_leeway', 'double precision', 'So many sooner or later.'],
    [
      'lead_time',
      'text not null',
      'So long before its target an asset gets its order: P14D.',
    ],
    ['horizon', 'text not null', 'So far ahead it is planned: P6M.'],
    [
      'batch_by',
      'text not null',
      'For what one order is: asset, room, model or owner.',
    ],
    ['assignee', 'text', 'Who gets the orders: a user or a group.'],
    ['rotation', 'text[]', 'Who gets them in turn, each order to the next.'],
    [
      'in_windows',
      'boolean',
      'Whether it is done in maintenance windows of what the assets concern, and not in business hours.',
    ],
    [
      'user_notice',
      'text',
      'So long before the planned day users of the assets are told; empty: not at all.',
    ],
    ['estimated_minutes', 'double precision', 'How long one asset takes.'],
    ['skills', 'text[]', 'What who does it must know.'],
    ...ownedColumns(': the code in lower case.'),
  ],
  constraints: [
    `check (status in ('active', 'paused', 'ended'))`,
    `check (basis in ('floating', 'fixed'))`,
    `check (batch_by in ('asset', 'room', 'model', 'owner'))`,
  ],
  sorted: ['code', 'name', 'owner', 'covered', 'due', 'overdue', 'assignee'],
  filtered: [
    'kind',
    'status',
    'basis',
    'batch_by',
    'managed_by',
    'git_entity',
    'entity_name',
  ],
  looked: ['code', 'name', 'entity_name'],
};

const rest = `
    create index maintenance_plans_filter_rotation on maintenance_plans using gin (rotation) where deleted_at is null;
    create index maintenance_plans_filter_skills on maintenance_plans using gin (skills) where deleted_at is null;

    create table plan_checklists (
      plan_id uuid not null references maintenance_plans,
      version integer not null,
      steps jsonb not null,
      at timestamptz(3) not null,
      by_whom text not null,
      primary key (plan_id, version)
    );
    comment on table plan_checklists is 'What is done by a plan, step by step. A version never changes: orders keep the one they were opened with.';
    comment on column plan_checklists.plan_id is 'Of which plan.';
    comment on column plan_checklists.version is 'From 1.';
    comment on column plan_checklists.steps is 'The steps in their order, as parc-common says in checklist.ts.';
    comment on column plan_checklists.at is 'When it was written.';
    comment on column plan_checklists.by_whom is 'Who wrote it, by their entity reference.';

    create table plan_coverage (
      plan_id uuid not null references maintenance_plans,
      asset_id uuid not null references assets,
      covered_since date not null,
      left_on date,
      primary key (plan_id, asset_id)
    );
    comment on table plan_coverage is 'Which assets a plan covers, as the last pass over it found.';
    comment on column plan_coverage.plan_id is 'The plan.';
    comment on column plan_coverage.asset_id is 'The asset.';
    comment on column plan_coverage.covered_since is 'The day from which it counts: on which the plan saw it, or on which it came into service.';
    comment on column plan_coverage.left_on is 'The day on which it no longer was covered; empty: it is. What comes back begins anew.';
    create index plan_coverage_asset on plan_coverage (asset_id);
    create index plan_coverage_living on plan_coverage (plan_id) where left_on is null;`;

/**
 * Maintenance plans, the versions of their checklists, and which assets they cover.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`${recordTable(plans)}\n${rest}`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop table plan_coverage, plan_checklists, maintenance_plans',
  );
};
