/**
 * Inventory agents: their credentials, the queue of what they sent, who they are and to which asset they belong, the
 * rules by which that is decided, and what came up that a person should look at.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table agent_credentials (
      id uuid primary key,
      name text not null,
      login text not null unique,
      secret_hash bytea not null,
      owner text,
      location_id uuid references locations,
      created_at timestamptz(3) not null,
      created_by text not null,
      last_used_at timestamptz(3),
      expires_at timestamptz(3),
      revoked_at timestamptz(3)
    );
    comment on table agent_credentials is 'What a group of machines signs in with to deliver inventories; never a user''s.';
    comment on column agent_credentials.id is 'UUIDv7.';
    comment on column agent_credentials.name is 'Which machines use it, in words.';
    comment on column agent_credentials.login is 'The user name of Basic, the client_id of OAuth.';
    comment on column agent_credentials.secret_hash is 'SHA-256 of the secret, which has 256 random bits and is shown once.';
    comment on column agent_credentials.owner is 'Owner of the assets that its machines create.';
    comment on column agent_credentials.location_id is 'Location of the assets that its machines create.';
    comment on column agent_credentials.created_at is 'When it was made.';
    comment on column agent_credentials.created_by is 'By whom.';
    comment on column agent_credentials.last_used_at is 'When it was last accepted; written at most once an hour.';
    comment on column agent_credentials.expires_at is 'Until when it is accepted.';
    comment on column agent_credentials.revoked_at is 'Since when it is refused.';

    create table agent_tokens (
      hash bytea primary key,
      credential_id uuid not null references agent_credentials on delete cascade,
      expires_at timestamptz(3) not null
    );
    comment on table agent_tokens is 'Bearer tokens that agents were given (OAuth client credentials).';
    comment on column agent_tokens.hash is 'SHA-256 of the token.';
    comment on column agent_tokens.credential_id is 'What it was given for; a revoked credential revokes its tokens.';
    comment on column agent_tokens.expires_at is 'Until when it is accepted.';
    create index agent_tokens_credential on agent_tokens (credential_id);
    create index agent_tokens_expiry on agent_tokens (expires_at);

    create table agents (
      id uuid primary key,
      device_id text not null unique,
      agent_uuid uuid,
      product text not null,
      version text,
      tag text,
      item_type text not null,
      credential_id uuid references agent_credentials,
      state text not null,
      asset_id uuid references assets,
      matched_at timestamptz(3),
      match jsonb,
      excluded uuid[] not null default '{}',
      identity jsonb not null,
      digest bytea,
      full_message_id bigint,
      last_message_id bigint,
      first_seen timestamptz(3) not null,
      changed_at timestamptz(3) not null
    );
    comment on table agents is 'One row for each device identifier that ever reported; several may belong to one asset.';
    comment on column agents.id is 'UUIDv7.';
    comment on column agents.device_id is 'The protocol''s deviceid: host name and the moment of installation.';
    comment on column agents.agent_uuid is 'GLPI-Agent-ID, where the agent sends one.';
    comment on column agents.product is 'glpi, fusioninventory or ocs.';
    comment on column agents.version is 'As the agent calls itself.';
    comment on column agents.tag is 'The tag in the agent''s configuration.';
    comment on column agents.item_type is 'Computer, NetworkEquipment, Printer, Phone or Unmanaged.';
    comment on column agents.credential_id is 'What it last signed in with.';
    comment on column agents.state is 'linked, discovered (waits for a person), ignored, or refused (a partial of an unknown machine).';
    comment on column agents.asset_id is 'The asset that it speaks for.';
    comment on column agents.matched_at is 'Since when.';
    comment on column agents.match is 'Why: { rule, kind, value, by? } as MatchExplanation of parc-common.';
    comment on column agents.excluded is 'Assets that a person said it is not.';
    comment on column agents.identity is 'By what it is recognised: InventoryIdentity of parc-common.';
    comment on column agents.digest is 'SHA-256 of the last full inventory, volatile values left out; the same again changes nothing.';
    comment on column agents.full_message_id is 'Its last full inventory, whose body is kept for rules and replays.';
    comment on column agents.last_message_id is 'Its last inventory that changed anything.';
    comment on column agents.first_seen is 'When it first reported.';
    comment on column agents.changed_at is 'When this row last changed; an inventory in which nothing changed leaves it.';
    create index agents_asset on agents (asset_id) where asset_id is not null;
    create index agents_state on agents (state, id);
    create index agents_agent_uuid on agents (agent_uuid) where agent_uuid is not null;

    create table machine_keys (
      kind text not null,
      value text not null,
      asset_id uuid not null references assets,
      agent_id uuid not null references agents,
      primary key (kind, value, asset_id, agent_id)
    );
    comment on table machine_keys is 'By what agents'' machines are recognised, without known rubbish.';
    comment on column machine_keys.kind is 'serial, uuid, mac, name or agent.';
    comment on column machine_keys.value is 'Normalised: serial in upper case, uuid the lesser of both byte orders, mac in lower case with colons, name in lower case, agent the device id.';
    comment on column machine_keys.asset_id is 'Whose it is.';
    comment on column machine_keys.agent_id is 'Who said so.';
    create index machine_keys_asset on machine_keys (asset_id);
    create index machine_keys_agent on machine_keys (agent_id);

    create table inventory_messages (
      id bigint generated always as identity primary key,
      received_at timestamptz(3) not null,
      device_id text not null,
      agent_uuid uuid,
      product text not null,
      user_agent text,
      credential_id uuid,
      remote_address inet,
      format text not null,
      action text not null,
      is_partial boolean not null,
      size integer not null,
      body bytea,
      state text not null default 'waiting',
      attempts integer not null default 0,
      taken_until timestamptz(3),
      done_at timestamptz(3),
      outcome text,
      asset_id uuid,
      agent_id uuid,
      error text,
      notes jsonb
    );
    comment on table inventory_messages is 'What agents sent: a queue, and for some days the list of what came in.';
    comment on column inventory_messages.id is 'In the order in which they were received.';
    comment on column inventory_messages.received_at is 'When.';
    comment on column inventory_messages.device_id is 'The protocol''s deviceid.';
    comment on column inventory_messages.agent_uuid is 'GLPI-Agent-ID.';
    comment on column inventory_messages.product is 'glpi, fusioninventory or ocs.';
    comment on column inventory_messages.user_agent is 'The header, cut to 200 characters.';
    comment on column inventory_messages.credential_id is 'What it was delivered with.';
    comment on column inventory_messages.remote_address is 'Where it came from.';
    comment on column inventory_messages.format is 'json or xml.';
    comment on column inventory_messages.action is 'inventory, netinventory or netdiscovery.';
    comment on column inventory_messages.is_partial is 'Only the sections that changed.';
    comment on column inventory_messages.size is 'Bytes of the body, decompressed.';
    comment on column inventory_messages.body is 'zlib, stored as it is; emptied once it is done, but for the last full one of each agent and for what could not be read.';
    comment on column inventory_messages.state is 'waiting, taken, done or failed.';
    comment on column inventory_messages.attempts is 'How often it was taken up.';
    comment on column inventory_messages.taken_until is 'Until when the worker that took it may be silent.';
    comment on column inventory_messages.done_at is 'When it was done or given up.';
    comment on column inventory_messages.outcome is 'created, changed, unchanged, discovered, refused or ignored.';
    comment on column inventory_messages.asset_id is 'The asset that it was about.';
    comment on column inventory_messages.agent_id is 'The agent.';
    comment on column inventory_messages.error is 'Why it could not be read or reconciled.';
    comment on column inventory_messages.notes is 'Values that were left out, each { path, value, message }, and what was decided.';
    alter table inventory_messages alter column body set storage external;
    create index inventory_messages_queue on inventory_messages (device_id, id) where state in ('waiting', 'taken');
    create index inventory_messages_waiting on inventory_messages (id) where state in ('waiting', 'taken');
    create index inventory_messages_failed on inventory_messages (id) where state = 'failed';
    create index inventory_messages_asset on inventory_messages (asset_id, id) where asset_id is not null;
    create index inventory_messages_device on inventory_messages (device_id, id);
    create index inventory_messages_received on inventory_messages (received_at);

    create table inventory_rules (
      is_only boolean primary key default true check (is_only),
      version integer not null,
      rules jsonb not null,
      changed_at timestamptz(3) not null,
      changed_by text not null
    );
    comment on table inventory_rules is 'One row: the ordered rules by which inventories find their asset, once somebody changed the standard ones.';
    comment on column inventory_rules.is_only is 'Keeps the table to one row.';
    comment on column inventory_rules.version is 'Counts the changes; the ETag.';
    comment on column inventory_rules.rules is 'InventoryRule[] of parc-common.';
    comment on column inventory_rules.changed_at is 'When they were last changed.';
    comment on column inventory_rules.changed_by is 'By whom.';

    create table inventory_findings (
      id uuid primary key,
      kind text not null,
      asset_id uuid references assets,
      agent_id uuid references agents,
      params jsonb not null default '{}',
      since timestamptz(3) not null,
      seen_at timestamptz(3) not null,
      dismissed_at timestamptz(3),
      dismissed_by text
    );
    comment on table inventory_findings is 'What came up that a person should look at: a lost laptop that calls home, two assets that fit one machine.';
    comment on column inventory_findings.id is 'UUIDv7.';
    comment on column inventory_findings.kind is 'lost-reported, retired-reported, deleted-reported, ambiguous, cloned or partial-of-unknown.';
    comment on column inventory_findings.asset_id is 'The asset.';
    comment on column inventory_findings.agent_id is 'The agent.';
    comment on column inventory_findings.params is 'What the message is made of.';
    comment on column inventory_findings.since is 'When it first came up.';
    comment on column inventory_findings.seen_at is 'When it last came up.';
    comment on column inventory_findings.dismissed_at is 'When somebody said that it is settled; the same again opens a new one.';
    comment on column inventory_findings.dismissed_by is 'Who.';
    create unique index inventory_findings_open on inventory_findings (kind, coalesce(agent_id, asset_id), coalesce(asset_id, agent_id)) where dismissed_at is null;
    create index inventory_findings_list on inventory_findings (since desc, id desc) where dismissed_at is null;
    create index inventory_findings_asset on inventory_findings (asset_id) where asset_id is not null;
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'drop table inventory_findings, inventory_rules, inventory_messages, machine_keys, agents, agent_tokens, agent_credentials',
  );
};
