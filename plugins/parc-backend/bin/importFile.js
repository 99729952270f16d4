#!/usr/bin/env node
/* `npm run import-file -- <file>`: imports a CSV or XLSX by itself, for scheduled use. Needs Node 20 and nothing else. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const { parseArgs } = require('node:util');

const usage = `Usage: npm run import-file -- <file> --reason <why> [options]

Sends a CSV or XLSX to Parc, has it tried out, and imports it. Columns are taken as the last file with these headings
was, or by the mapping that somebody gave a name on the page.

  --noun <noun>      assets (as it is), locations, suppliers, categories or models
  --mapping <name>   the mapping's name
  --match-on <field> the field by which a row finds its record
  --empty <what>     keep (as it is) or clear: what an empty cell does to a known record
  --agree <nouns>    of locations, models, suppliers, with commas between: unknown ones are created
  --dry-run          only say what would be
  --all-or-nothing   import nothing when a row would fail
  --url <url>        the portal's backend (http://localhost:7007)
  --token <token>    of somebody with the permission parc.import.run, or of a service; also PARC_TOKEN
  --as <person>      without a token, who of the demo sign-in does it (user:default/camille.moreau)

Ends with 0 when every row was imported or is as it should be; 1 when nothing was; 2 when some rows failed; 3 when the
file leaves something open that only a person can answer: send it on the page once.`;

class Open extends Error {}

main().then(
  code => process.exit(code),
  error => {
    const cause = error.cause ? ` (${error.cause.message})` : '';
    console.error(`${error.message}${cause}`);
    process.exit(error instanceof Open ? 3 : 1);
  },
);

async function main() {
  const { file, values } = readArguments();
  const call = await caller(values);
  const sent = await call(
    'POST',
    `/imports?${new URLSearchParams({
      noun: values.noun,
      fileName: path.basename(file),
    })}`,
    readFileSync(file),
  );
  const plan = await planOf(call, sent, values);
  await call('POST', `/imports/${sent.id}/plan`, plan).catch(error => {
    throw error.status === 409 ? new Open(error.message) : error;
  });
  const checked = await until(call, sent.id);
  await report(call, checked, 'would be ');
  const { create, update, unchanged, error } = checked.counts;
  if (values['dry-run']) return error ? 2 : 0;
  if (error && values['all-or-nothing']) return 1;
  if (create + update === 0) return codeOf(error, unchanged);
  await call('POST', `/imports/${sent.id}/run`, {
    agreed: checked.sideRecords.map(each => each.key),
  });
  const done = await until(call, sent.id);
  await report(call, done, '');
  return codeOf(
    done.counts.error,
    unchanged + done.written.created + done.written.updated,
  );
}

function codeOf(failed, good) {
  if (failed === 0) return 0;
  return good ? 2 : 1;
}

function readArguments() {
  const { values, positionals } = parse();
  if (values.help || positionals.length !== 1 || !values.reason) {
    console.log(usage);
    process.exit(values.help ? 0 : 1);
  }
  // npm changes to the project's folder, and says where it was called from.
  const file = path.resolve(process.env.INIT_CWD ?? '.', positionals[0]);
  return { file, values: { ...values, url: values.url.replace(/\/+$/, '') } };
}

function parse() {
  const text = value => ({ type: 'string', default: value });
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        noun: text('assets'),
        mapping: text(),
        'match-on': text(),
        empty: text(),
        agree: text(''),
        reason: text(),
        'dry-run': flag,
        'all-or-nothing': flag,
        url: text('http://localhost:7007'),
        token: text(),
        as: text('user:default/camille.moreau'),
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}

/** Calls the API; what is answered with an error is thrown, with its status. */
async function caller({ url, token, as }) {
  const bearer = token ?? process.env.PARC_TOKEN ?? (await signIn(url, as));
  return async (method, at, body) => {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(`${url}/api/parc${at}`, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': isFile
          ? 'application/octet-stream'
          : 'application/json',
      },
      body: isFile || body === undefined ? body : JSON.stringify(body),
    });
    const answer = await response.text();
    if (response.ok) return JSON.parse(answer);
    throw Object.assign(
      new Error(`${url} answered ${response.status}: ${messageOf(answer)}`),
      { status: response.status },
    );
  };
}

function messageOf(answer) {
  try {
    return JSON.parse(answer).error.message;
  } catch {
    return answer.slice(0, 500);
  }
}

async function signIn(url, person) {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'x-parc-demo-user': person },
  });
  if (!response.ok) {
    throw new Error(
      `${person} cannot sign in at ${url} (${response.status}): give a --token`,
    );
  }
  return (await response.json()).backstageIdentity.token;
}

/** What is to be done: as the named mapping says, as was remembered, or as is proposed; and as the arguments say. */
async function planOf(call, sent, values) {
  const named = values.mapping && (await mappingNamed(call, sent, values));
  const mapping = named ? columnsOf(sent, named) : sent.mapping;
  if (!mapping) throw new Open('no column of the file is a known field');
  return {
    reading: named
      ? { ...sent.reading, columns: named.reading.columns }
      : sent.reading,
    mapping,
    matchOn: values['match-on'] ?? named?.matchOn ?? sent.matchOn,
    emptyMeans: values.empty ?? named?.emptyMeans ?? sent.emptyMeans ?? 'keep',
    createReferences: values.agree.split(',').filter(Boolean),
    reason: values.reason,
  };
}

async function mappingNamed(call, { noun }, { mapping }) {
  const { items } = await call('GET', '/import-mappings');
  const found = items.find(
    each =>
      each.noun === noun && each.name.toLowerCase() === mapping.toLowerCase(),
  );
  if (!found) throw new Error(`there is no mapping ${mapping} of ${noun}`);
  return found;
}

/** By their headings: the columns may stand in another order. */
function columnsOf(sent, named) {
  const plain = text => text.trim().toLowerCase();
  return named.columns.map(({ header, field }) => {
    const column = sent.columns.find(
      each => plain(each.header) === plain(header),
    );
    if (!column) throw new Open(`the file has no column ${header}`);
    return { column: column.index, field };
  });
}

async function until(call, id) {
  for (;;) {
    const now = await call('GET', `/imports/${id}`);
    if (now.state === 'failed') throw new Error(now.error);
    if (!['checking', 'running'].includes(now.state)) return now;
    await wait(500);
  }
}

/** Says how many rows, and of those that fail the first, line by line. */
async function report(call, { id, counts }, would) {
  const { create, update, unchanged, error } = counts;
  const { items } = error
    ? await call('GET', `/imports/${id}/rows?outcome=error&limit=50`)
    : { items: [] };
  for (const { line, errors } of items) {
    for (const { column, value, message, suggestion } of errors) {
      const what = [column, value === undefined ? '' : JSON.stringify(value)];
      const meant = suggestion ? ` (did you mean ${suggestion}?)` : '';
      console.log(
        `line ${line}: ${what.filter(Boolean).join(' ')} ${message}${meant}`,
      );
    }
  }
  console.log(
    `${create} ${would}created, ${update} ${would}changed, ${unchanged} unchanged, ${error} failed (import ${id})`,
  );
}
