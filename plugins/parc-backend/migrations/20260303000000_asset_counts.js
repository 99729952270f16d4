/** The columns by which assets are counted, and those that are added up: all fields that say `group` or `measure`. */
const counted = [
  'category_id',
  'model_id',
  'status',
  'condition',
  'tags',
  'location_id',
  'owner',
  'assigned_to',
  'system',
  'supplier_id',
  'managed_by',
  'operating_system',
  'os_version',
  'antivirus',
  'disk_encryption',
  'firewall',
  'secure_boot',
  'purchase_cost_minor',
  'purchase_cost_currency',
  'replacement_cost_minor',
  'replacement_cost_currency',
  'residual_value_minor',
  'residual_value_currency',
];

/**
 * How many assets there are by each value of each field, kept while assets change: to count a million takes seconds.
 * Docs: ADR 8.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table assets_counts (
      field text not null,
      is_empty boolean not null,
      value text not null,
      measure text not null,
      currency text not null,
      count bigint not null,
      sum numeric,
      primary key (field, measure, currency, is_empty, value)
    );
    comment on table assets_counts is 'How many living assets have each value of each field, and what they add up to. Together with assets_count_changes it is exact.';
    comment on column assets_counts.field is 'The field by which it is counted; empty: all assets.';
    comment on column assets_counts.is_empty is 'Whether it counts those without a value.';
    comment on column assets_counts.value is 'The value, of a reference the id; empty for those without.';
    comment on column assets_counts.measure is 'The field that is added up, over those that have one; empty: they are counted.';
    comment on column assets_counts.currency is 'ISO 4217, of an amount of money.';
    comment on column assets_counts.count is 'How many.';
    comment on column assets_counts.sum is 'What the measure adds up to, in minor units.';

    create table assets_count_changes (delta smallint not null)
      with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_threshold = 1000000000);
    comment on table assets_count_changes is 'What is not in assets_counts yet: a row for each asset that came, and one for each that went, or was so before it changed.';
    comment on column assets_count_changes.delta is '1: one more that is so; -1: one less.';

    create function count_by(counted text, variadic added text[]) returns void language plpgsql as $count_by$
    declare
      column_name text;
      columns text;
      olds text;
      news text;
    begin
      foreach column_name in array added loop
        execute (select format('alter table %I add column %I %s; comment on column %I.%I is %L',
            counted || '_count_changes', attname, format_type(atttypid, atttypmod), counted || '_count_changes', attname,
            col_description(attrelid, attnum))
          from pg_attribute where attrelid = counted::regclass and attname = column_name);
      end loop;
      select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('old.' || quote_ident(attname), ', ' order by attnum),
          string_agg('new.' || quote_ident(attname), ', ' order by attnum)
        into columns, olds, news
        from pg_attribute where attrelid = (counted || '_count_changes')::regclass and attnum > 1 and not attisdropped;
      execute format($$
        create or replace function %1$I() returns trigger language plpgsql as $body$
        begin
          insert into %4$I (delta, %5$s) select 1, %5$s from came where deleted_at is null;
          return null;
        end $body$;
        create or replace function %2$I() returns trigger language plpgsql as $body$
        begin
          insert into %4$I (delta, %5$s) select -1, %5$s from went where deleted_at is null;
          return null;
        end $body$;
        create or replace function %3$I() returns trigger language plpgsql as $body$
        begin
          if old.deleted_at is null then
            insert into %4$I (delta, %5$s) values (-1, %6$s);
          end if;
          if new.deleted_at is null then
            insert into %4$I (delta, %5$s) values (1, %7$s);
          end if;
          return null;
        end $body$;
        create or replace function %10$I() returns trigger language plpgsql as $body$
        begin
          delete from %9$I;
          delete from %4$I;
          return null;
        end $body$;
        drop trigger if exists %10$I on %8$I;
        drop trigger if exists %1$I on %8$I;
        drop trigger if exists %2$I on %8$I;
        drop trigger if exists %3$I on %8$I;
        create trigger %1$I after insert on %8$I referencing new table as came for each statement execute function %1$I();
        create trigger %2$I after delete on %8$I referencing old table as went for each statement execute function %2$I();
        create trigger %10$I after truncate on %8$I for each statement execute function %10$I();
        create trigger %3$I after update on %8$I for each row
          when ((old.deleted_at is null, %6$s) is distinct from (new.deleted_at is null, %7$s)) execute function %3$I();
        lock table %8$I in share row exclusive mode;
        delete from %9$I;
        delete from %4$I;
        insert into %4$I (delta, %5$s) select 1, %5$s from %8$I where deleted_at is null $$,
        counted || '_count_came', counted || '_count_went', counted || '_count_changed', counted || '_count_changes',
        columns, olds, news, counted, counted || '_counts', counted || '_count_emptied');
    end $count_by$;
    comment on function count_by is 'Has records counted by more columns, all anew: a migration that adds a field with group or measure calls it.';
    select count_by('assets', ${counted.map(each => `'${each}'`).join(', ')});
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop trigger assets_count_came on assets;
    drop trigger assets_count_went on assets;
    drop trigger assets_count_changed on assets;
    drop trigger assets_count_emptied on assets;
    drop function assets_count_came(), assets_count_went(), assets_count_changed(), assets_count_emptied(), count_by(text, variadic text[]);
    drop table assets_count_changes, assets_counts;
  `);
};
