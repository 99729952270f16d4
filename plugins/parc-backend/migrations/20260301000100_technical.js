/**
 * The technical state of assets, as their agents say: software, components, network, printed pages, who was seen.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table software_titles (
      id integer generated always as identity primary key,
      publisher text not null default '',
      name text collate parc_natural not null,
      unique (name, publisher)
    );
    comment on table software_titles is 'Software as agents call it: each name and publisher once.';
    comment on column software_titles.id is 'Small, because installations are many.';
    comment on column software_titles.publisher is 'Empty when unknown.';
    comment on column software_titles.name is 'As reported.';

    create table software_versions (
      id integer generated always as identity primary key,
      title_id integer not null references software_titles,
      version text collate parc_natural not null default '',
      architecture text not null default '',
      unique (title_id, version, architecture)
    );
    comment on table software_versions is 'Each version of a title that was ever seen, once.';
    comment on column software_versions.id is 'Small, because installations are many.';
    comment on column software_versions.title_id is 'Of what.';
    comment on column software_versions.version is 'As reported; empty when unknown.';
    comment on column software_versions.architecture is 'x86_64, i386 and the like; empty when unknown.';

    create table installations (
      asset_id uuid not null references assets,
      version_id integer not null references software_versions,
      since timestamptz(3) not null,
      until timestamptz(3),
      installed_on date,
      primary key (asset_id, version_id, since)
    );
    comment on table installations is 'Which software is on which asset, and since when; what was removed keeps its row.';
    comment on column installations.asset_id is 'Where.';
    comment on column installations.version_id is 'What.';
    comment on column installations.since is 'When it was first reported.';
    comment on column installations.until is 'When it was first missing; empty while it is there.';
    comment on column installations.installed_on is 'As the system says.';
    create index installations_version on installations (version_id) where until is null;
    create index installations_now on installations (asset_id) where until is null;

    create table components (
      id bigint generated always as identity primary key,
      asset_id uuid not null references assets,
      kind text not null,
      key text not null,
      name text,
      manufacturer text,
      model text,
      serial text,
      details jsonb not null default '{}',
      since timestamptz(3) not null,
      until timestamptz(3)
    );
    comment on table components is 'Processors, memory, disks and the like of an asset, with their coming and going.';
    comment on column components.id is 'Ascending.';
    comment on column components.asset_id is 'Where.';
    comment on column components.kind is 'cpu, memory, storage, video, battery, powerSupply, controller, simCard, module (of a switch) …';
    comment on column components.key is 'What makes it the same one next time: its serial, else slot and model with a number.';
    comment on column components.name is 'As reported.';
    comment on column components.manufacturer is 'As reported.';
    comment on column components.model is 'As reported.';
    comment on column components.serial is 'As reported, without known rubbish.';
    comment on column components.details is 'Capacity, speed, firmware and so on, by kind.';
    comment on column components.since is 'When it was first reported.';
    comment on column components.until is 'When it was first missing; empty while it is there.';
    create unique index components_now on components (asset_id, kind, key) where until is null;
    create index components_asset on components (asset_id, id);
    create index components_serial on components (lower(serial)) where serial is not null;

    create table network_interfaces (
      id bigint generated always as identity primary key,
      asset_id uuid not null references assets,
      key text not null,
      name text not null,
      mac text,
      type text,
      status text,
      addresses inet[] not null default '{}',
      details jsonb not null default '{}',
      since timestamptz(3) not null,
      until timestamptz(3)
    );
    comment on table network_interfaces is 'Network interfaces of an asset with their addresses; a change of address is a new row.';
    comment on column network_interfaces.id is 'Ascending.';
    comment on column network_interfaces.asset_id is 'Where.';
    comment on column network_interfaces.key is 'What makes it the same one next time: its MAC and name.';
    comment on column network_interfaces.name is 'As the system calls it.';
    comment on column network_interfaces.mac is 'In lower case with colons.';
    comment on column network_interfaces.type is 'ethernet, wifi, bridge … as the protocol says.';
    comment on column network_interfaces.status is 'up or down.';
    comment on column network_interfaces.addresses is 'With the length of their network.';
    comment on column network_interfaces.details is 'Speed, gateway, DHCP server, WiFi network, driver and so on.';
    comment on column network_interfaces.since is 'When it was first reported so.';
    comment on column network_interfaces.until is 'When it was first reported otherwise; empty while it is so.';
    create index network_interfaces_asset on network_interfaces (asset_id, id);
    create index network_interfaces_mac on network_interfaces (mac) where until is null and mac is not null;
    create index network_interfaces_addresses on network_interfaces using gin (addresses) where until is null;

    create table switch_ports (
      asset_id uuid not null references assets,
      key text not null,
      position integer not null,
      name text not null,
      details jsonb not null default '{}',
      macs text[] not null default '{}',
      changed_at timestamptz(3) not null,
      primary key (asset_id, key)
    );
    comment on table switch_ports is 'The ports of network equipment and who is on them, as last reported.';
    comment on column switch_ports.asset_id is 'The equipment.';
    comment on column switch_ports.key is 'The interface number, else its name.';
    comment on column switch_ports.position is 'In the order of the report.';
    comment on column switch_ports.name is 'As the equipment calls it.';
    comment on column switch_ports.details is 'Alias, MAC, status, speed, VLANs, traffic, errors, the neighbour by LLDP or CDP.';
    comment on column switch_ports.macs is 'Hardware addresses seen on it, in lower case with colons.';
    comment on column switch_ports.changed_at is 'When this row last changed.';
    create index switch_ports_macs on switch_ports using gin (macs);

    create table printer_readings (
      asset_id uuid not null references assets,
      day date not null,
      counters jsonb not null,
      supplies jsonb not null,
      primary key (asset_id, day)
    );
    comment on table printer_readings is 'Page counters and supplies of a printer, at most one a day, when they changed.';
    comment on column printer_readings.asset_id is 'The printer.';
    comment on column printer_readings.day is 'The day in UTC.';
    comment on column printer_readings.counters is 'Pages: total, black, colour, duplex, scanned and so on.';
    comment on column printer_readings.supplies is 'Toner, drum and the like, each { name, percent?, value?, max? }.';

    create table users_seen (
      asset_id uuid not null references assets,
      login text not null,
      domain text not null default '',
      since timestamptz(3) not null,
      until timestamptz(3),
      primary key (asset_id, login, domain)
    );
    comment on table users_seen is 'Who was seen on a machine: personal data, erased with the person.';
    comment on column users_seen.asset_id is 'Where.';
    comment on column users_seen.login is 'The login.';
    comment on column users_seen.domain is 'Its domain; empty when local.';
    comment on column users_seen.since is 'When first reported.';
    comment on column users_seen.until is 'When no longer reported; empty while it is.';
    create index users_seen_login on users_seen (lower(login));

    create table technical_states (
      asset_id uuid primary key references assets,
      sections jsonb not null default '{}',
      digests jsonb not null default '{}',
      says jsonb not null default '{}',
      released jsonb not null default '{}',
      changed_at timestamptz(3) not null
    );
    comment on table technical_states is 'What agents say of an asset that has no table of its own.';
    comment on column technical_states.asset_id is 'Of what.';
    comment on column technical_states.sections is 'By section of the inventory: operating system, BIOS, antivirus, firewall, volumes, virtual machines and so on.';
    comment on column technical_states.digests is 'By section: { agent, message, by: { agent: digest } }, so that what did not change is not written and what is older does not win.';
    comment on column technical_states.says is 'By field of the asset: { value, at, agent, message }, what the agent says, also where somebody else has the last word.';
    comment on column technical_states.released is 'By field of the asset: when a person gave it back to the agent.';
    comment on column technical_states.changed_at is 'When this row last changed.';
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    `drop table technical_states, users_seen, printer_readings, switch_ports, network_interfaces, components,
     installations, software_versions, software_titles`,
  );
};
