/** What every record has, as columns with their comments. */
const recordColumns = `
      id uuid primary key,
      version integer not null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      deleted_at timestamptz(3),
      search_text text not null default ''`;

/** @param {string} table */
const recordComments = table => `
    comment on column ${table}.id is 'UUIDv7, made by the service.';
    comment on column ${table}.version is 'Counts the changes of declared fields; the ETag.';
    comment on column ${table}.created_at is 'When it was entered.';
    comment on column ${table}.updated_at is 'When a declared field last changed.';
    comment on column ${table}.deleted_at is 'When it was deleted; a deleted record is in no list and can be restored.';
    comment on column ${table}.search_text is 'The searched fields in lower case without accents, for the full text.';
    create index ${table}_search on ${table} using gin (search_text gin_trgm_ops);
    create index ${table}_deleted on ${table} (id) where deleted_at is not null;`;

/**
 * Locations, suppliers, categories and models.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table locations (${recordColumns},
      path text collate parc_natural not null,
      name text collate parc_natural not null,
      kind text not null,
      parent_id uuid references locations,
      time_zone text,
      address text,
      notes text
    );
    comment on table locations is 'Places as a tree: sites, buildings, floors, rooms, racks, cupboards.';
    ${recordComments('locations')}
    comment on column locations.path is 'The code path, PAR/SIEGE/2: all but its last code is the parent''s path.';
    comment on column locations.name is 'What people call it.';
    comment on column locations.kind is 'site, building, floor, room, rack or cupboard.';
    comment on column locations.parent_id is 'The location that it is in.';
    comment on column locations.time_zone is 'IANA zone; the parent''s when empty.';
    comment on column locations.address is 'Postal address.';
    comment on column locations.notes is 'Free text.';
    create unique index locations_path_unique on locations (lower(path)) where deleted_at is null;
    create index locations_sort_path on locations (path, id) where deleted_at is null;
    create index locations_sort_name on locations (name, id) where deleted_at is null;
    create index locations_parent on locations (parent_id);

    create table suppliers (${recordColumns},
      code text collate parc_natural not null,
      name text collate parc_natural not null,
      customer_number text collate parc_natural,
      contact text collate parc_natural,
      email text collate parc_natural,
      phone text collate parc_natural,
      website text collate parc_natural,
      notes text
    );
    comment on table suppliers is 'Who hardware, licences and services are bought from.';
    ${recordComments('suppliers')}
    comment on column suppliers.code is 'Short unique code.';
    comment on column suppliers.name is 'Company name.';
    comment on column suppliers.customer_number is 'Our number with them.';
    comment on column suppliers.contact is 'Whom to talk to.';
    comment on column suppliers.email is 'E-mail address.';
    comment on column suppliers.phone is 'Telephone number.';
    comment on column suppliers.website is 'Web address.';
    comment on column suppliers.notes is 'Free text.';
    create unique index suppliers_code_unique on suppliers (lower(code)) where deleted_at is null;
    create index suppliers_sort_code on suppliers (code, id) where deleted_at is null;
    create index suppliers_sort_name on suppliers (name, id) where deleted_at is null;

    create table categories (${recordColumns},
      code text collate parc_natural not null,
      path text not null default '',
      name text collate parc_natural not null,
      name_fr text collate parc_natural not null,
      parent_id uuid references categories,
      tag_pattern text collate parc_natural not null,
      holds_data boolean
    );
    comment on table categories is 'What things are, as a tree; says how their assets are numbered.';
    ${recordComments('categories')}
    comment on column categories.code is 'Short unique code: laptop.';
    comment on column categories.path is 'The codes from the root, network/switch; made by the service.';
    comment on column categories.name is 'English name.';
    comment on column categories.name_fr is 'French name.';
    comment on column categories.parent_id is 'The wider category.';
    comment on column categories.tag_pattern is 'How tags are numbered: LT-{yyyy}-{0000}.';
    comment on column categories.holds_data is 'Whether data must be wiped before disposal.';
    create unique index categories_code_unique on categories (lower(code)) where deleted_at is null;
    create index categories_sort_code on categories (code, id) where deleted_at is null;
    create index categories_sort_name on categories (name, id) where deleted_at is null;
    create index categories_sort_name_fr on categories (name_fr, id) where deleted_at is null;

    create table models (${recordColumns},
      slug text collate parc_natural not null,
      manufacturer text collate parc_natural not null,
      name text collate parc_natural not null,
      category_id uuid not null references categories,
      part_number text collate parc_natural,
      end_of_support date,
      end_of_life date,
      replacement_cost_minor bigint,
      replacement_cost_currency char(3),
      rack_units double precision,
      is_full_depth boolean,
      weight_kg double precision,
      airflow text collate parc_natural,
      ports text[],
      notes text,
      check ((replacement_cost_minor is null) = (replacement_cost_currency is null))
    );
    comment on table models is 'Products of manufacturers, of which assets are examples.';
    ${recordComments('models')}
    comment on column models.slug is 'Unique name for files and URLs: dell-latitude-5440.';
    comment on column models.manufacturer is 'Who makes it.';
    comment on column models.name is 'What the manufacturer calls it.';
    comment on column models.category_id is 'What it is; the default category of its assets.';
    comment on column models.part_number is 'The manufacturer''s part number.';
    comment on column models.end_of_support is 'Until when the manufacturer supports it; the default of its assets.';
    comment on column models.end_of_life is 'When it should be replaced at the latest; the default of its assets.';
    comment on column models.replacement_cost_minor is 'What a new one costs, in minor units; the default of its assets.';
    comment on column models.replacement_cost_currency is 'ISO 4217.';
    comment on column models.rack_units is 'Height in rack units.';
    comment on column models.is_full_depth is 'Whether it fills both faces of the rack.';
    comment on column models.weight_kg is 'Weight in kilograms.';
    comment on column models.airflow is 'Direction of the air: front-to-rear.';
    comment on column models.ports is 'Its ports, one line a type: 48 × 1000base-t.';
    comment on column models.notes is 'Free text.';
    create unique index models_slug_unique on models (lower(slug)) where deleted_at is null;
    create index models_sort_slug on models (slug, id) where deleted_at is null;
    create index models_sort_name on models (name, id) where deleted_at is null;
    create index models_sort_full_name on models ((manufacturer || ' ' || name), id);
    create index models_sort_manufacturer on models (manufacturer, id) where deleted_at is null;
    create index models_sort_end_of_support on models (end_of_support, id) where deleted_at is null;
    create index models_sort_end_of_life on models (end_of_life, id) where deleted_at is null;
    create index models_category on models (category_id);
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table models, categories, suppliers, locations');
};
