const { recordTable } = require('./tables/recordTable');

const workOrders = {
  name: 'work_orders',
  noun: 'work order',
  comment:
    'Work on one or several assets, planned for a day: of a maintenance plan, or of what broke.',
  ref: 'number',
  isNumbered: true,
  columns: [
    [
      'number',
      'text collate parc_natural not null',
      'The human reference, WO-2026-00001; never given twice.',
    ],
    ['title', 'text collate parc_natural not null', 'What is to be done.'],
    [
      'kind',
      'text not null',
      'preventive or update: of a plan; corrective: of what broke; follow-up: of a step of other work that failed.',
    ],
    [
      'plan_id',
      'uuid references maintenance_plans',
      'The plan that opened it.',
    ],
    [
      'status',
      'text not null',
      'planned, ready, in-progress, waiting, done, partly-done, skipped or cancelled.',
    ],
    [
      'waiting_for',
      'text',
      'While it waits: for a part, for access or for the user.',
    ],
    ['priority', 'text not null', 'low, normal or high.'],
    ['planned_on', 'date', 'The day on which it is to be done.'],
    [
      'window_from',
      'date',
      'The first day on which it is not early; kept as it was when the order was opened.',
    ],
    ['target', 'date', 'The day that the plan aims at.'],
    ['window_to', 'date', 'The last day on which it is not late.'],
    [
      'moved_because',
      'text',
      'Why it is planned for a day outside its window.',
    ],
    ['location_id', 'uuid references locations', 'Where the work is.'],
    [
      'assignee',
      'text',
      'Entity reference of the user or group that does the work.',
    ],
    ['team', 'text', 'Entity reference of the group that answers for it.'],
    [
      'checklist_version',
      'double precision',
      'The version of the plan’s checklist that it was opened with.',
    ],
    [
      'asset_count',
      'double precision not null default 0',
      'On how many assets; kept by the service, does not raise the version.',
    ],
    [
      'open_count',
      'double precision not null default 0',
      'How many of them are still to be done; kept likewise.',
    ],
    ['estimated_minutes', 'double precision', 'How long it should take.'],
    ['minutes_spent', 'double precision', 'How long it took.'],
    ['cost_minor', 'bigint', 'What it cost, in minor units.'],
    ['cost_currency', 'char(3)', 'ISO 4217.'],
    ['started_at', 'timestamptz(3)', 'When it was begun.'],
    ['finished_at', 'timestamptz(3)', 'When it was ended, in whatever way.'],
    ['reason', 'text', 'Why it was skipped or cancelled.'],
    [
      'follow_up_of_id',
      'uuid references work_orders',
      'The order of which a step failed.',
    ],
    ['notes', 'text', 'Free text.'],
  ],
  constraints: [
    `check (kind in ('preventive', 'corrective', 'update', 'follow-up'))`,
    `check (status in ('planned', 'ready', 'in-progress', 'waiting', 'done', 'partly-done', 'skipped', 'cancelled'))`,
    `check (priority in ('low', 'normal', 'high'))`,
    `check ((status = 'waiting') = (waiting_for is not null))`,
  ],
  sorted: [
    'number',
    'title',
    'plan_id',
    'status',
    'planned_on',
    'target',
    'window_to',
    'location_id',
    'assignee',
    'team',
    'started_at',
    'finished_at',
  ],
  filtered: [
    'kind',
    'waiting_for',
    'priority',
    'window_from',
    'follow_up_of_id',
  ],
  looked: ['number', 'title'],
};

const itemsSql = `
    create table work_order_assets (
      order_id uuid not null references work_orders,
      asset_id uuid not null references assets,
      plan_id uuid references maintenance_plans,
      from_day date,
      target_day date,
      to_day date,
      state text not null default 'open',
      version integer not null default 1,
      answers jsonb not null default '{}',
      minutes integer,
      notes text,
      reason text,
      closed_on date,
      closed_by text,
      timeliness text,
      primary key (order_id, asset_id),
      check (state in ('open', 'done', 'partly-done', 'skipped', 'left')),
      check ((state = 'open') = (closed_on is null)),
      check (timeliness in ('early', 'in-window', 'late'))
    );
    comment on table work_order_assets is 'The assets of each work order, how each stands, and what was found.';
    comment on column work_order_assets.order_id is 'Of which order.';
    comment on column work_order_assets.asset_id is 'Which asset.';
    comment on column work_order_assets.plan_id is 'The plan of the order, if it has one.';
    comment on column work_order_assets.from_day is 'The window of this asset opens; as it was when the order was opened.';
    comment on column work_order_assets.target_day is 'The day that the plan aims at for this asset.';
    comment on column work_order_assets.to_day is 'The window of this asset closes.';
    comment on column work_order_assets.state is 'open, done, partly-done, skipped, or left: it left the fleet, or the order was cancelled.';
    comment on column work_order_assets.version is 'Counts its changes; the ETag.';
    comment on column work_order_assets.answers is 'The answers to the checklist, by the id of the step.';
    comment on column work_order_assets.minutes is 'How long it took.';
    comment on column work_order_assets.notes is 'What was found, in free text.';
    comment on column work_order_assets.reason is 'Why it was skipped or left.';
    comment on column work_order_assets.closed_on is 'The day on which it was done, skipped or left.';
    comment on column work_order_assets.closed_by is 'Who said so.';
    comment on column work_order_assets.timeliness is 'Of what was done: early, in-window or late.';
    create unique index work_order_assets_open on work_order_assets (plan_id, asset_id) where state = 'open';
    create index work_order_assets_plan on work_order_assets (plan_id, asset_id);
    create index work_order_assets_asset on work_order_assets (asset_id, order_id);
    create index work_order_assets_closed on work_order_assets (closed_on) where closed_on is not null;`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw([recordTable(workOrders), itemsSql].join('\n'));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table work_order_assets, work_orders');
};
