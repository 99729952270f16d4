/**
 * Who left and is still named, and what was erased on request.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    comment on table history is 'Every change of every record, written in the change''s own transaction; never updated, but to erase who is named.';

    create table departed_people (
      person text primary key,
      assets integer not null,
      changes integer not null,
      noticed_at timestamptz(3) not null
    );
    comment on table departed_people is 'Users whom the register names and the catalog does not know; looked for every day.';
    comment on column departed_people.person is 'Entity reference.';
    comment on column departed_people.assets is 'How many fields of assets name them now.';
    comment on column departed_people.changes is 'How many entries of the history name them.';
    comment on column departed_people.noticed_at is 'When it was first noticed that they left.';

    create table erasures (
      id uuid primary key,
      at timestamptz(3) not null,
      actor text not null,
      pseudonym text not null,
      reason text not null,
      assets integer not null,
      changes integer not null
    );
    comment on table erasures is 'What was erased on request; it does not say who was named.';
    comment on column erasures.id is 'UUIDv7.';
    comment on column erasures.at is 'When.';
    comment on column erasures.actor is 'Who did it: entity reference of the user, or service:<name>.';
    comment on column erasures.pseudonym is 'What stands in place of the name: drawn by lot, it leads back to nobody.';
    comment on column erasures.reason is 'Why, as the actor said: the number of a request.';
    comment on column erasures.assets is 'How many assets were changed.';
    comment on column erasures.changes is 'How many entries of the history were changed.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table erasures, departed_people');
};
