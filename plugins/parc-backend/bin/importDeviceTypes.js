#!/usr/bin/env node
/* `npm run import-device-types -- <folder>`: makes models of a folder of device types. Needs Node 20 and nothing else. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');

const usage = `Usage: npm run import-device-types -- <folder> [options]

Makes models of all *.yaml and *.yml below a folder in the format of the NetBox device type library
(https://github.com/netbox-community/devicetype-library). Doing it again changes nothing. Ends with 1 when a file
was not taken.

  --url <url>       the portal's backend (http://localhost:7007)
  --token <token>   of somebody with the permission parc.administer, or of a service; also PARC_TOKEN
  --as <person>     without a token, who of the demo sign-in does it (user:default/camille.moreau)`;

/** Bounds of one request; the portal takes 1,000 files and 20 MB. */
const maxFiles = 500;
const maxBytes = 8_000_000;

main().then(
  isComplete => process.exit(isComplete ? 0 : 1),
  error => {
    const cause = error.cause ? ` (${error.cause.message})` : '';
    console.error(`${error.message}${cause}`);
    process.exit(1);
  },
);

async function main() {
  const { folder, url, token, person } = readArguments();
  const files = readFolder(folder);
  if (files.length === 0) {
    throw new Error(`${folder} has no *.yaml or *.yml`);
  }
  const authorization = `Bearer ${token ?? (await signIn(url, person))}`;
  const total = { created: 0, updated: 0, unchanged: 0, rejected: [] };
  for (const batch of batchesOf(files)) {
    const answer = await send(url, authorization, batch);
    for (const what of ['created', 'updated', 'unchanged']) {
      total[what] += answer[what];
    }
    total.rejected.push(...answer.rejected);
  }
  report(files.length, total);
  return total.rejected.length === 0;
}

function readArguments() {
  const { values, positionals } = parse();
  if (values.help || positionals.length !== 1) {
    console.log(usage);
    process.exit(values.help ? 0 : 1);
  }
  return {
    // npm changes to the project's folder, and says where it was called from.
    folder: path.resolve(process.env.INIT_CWD ?? '.', positionals[0]),
    url: values.url.replace(/\/+$/, ''),
    token: values.token ?? process.env.PARC_TOKEN,
    person: values.as,
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://localhost:7007' },
        token: { type: 'string' },
        as: { type: 'string', default: 'user:default/camille.moreau' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}

/** All YAML below a folder, but for the library's own schemas. */
function readFolder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(name => /\.ya?ml$/i.test(name))
    .filter(name => !name.split(path.sep).includes('schema'))
    .sort()
    .map(name => ({
      name: name.split(path.sep).join('/'),
      content: readFileSync(path.join(folder, name), 'utf8'),
    }));
}

function* batchesOf(files) {
  let batch = [];
  let bytes = 0;
  for (const file of files) {
    const more = Buffer.byteLength(JSON.stringify(file));
    if (
      batch.length &&
      (batch.length === maxFiles || bytes + more > maxBytes)
    ) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += more;
  }
  yield batch;
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

async function send(url, authorization, files) {
  const response = await fetch(`${url}/api/parc/models/import`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ files }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `${url} answered ${response.status}: ${text.slice(0, 500)}`,
    );
  }
  return JSON.parse(text);
}

function report(count, { created, updated, unchanged, rejected }) {
  for (const { file, field, value, message } of rejected) {
    const what = [
      file,
      field,
      value === undefined ? undefined : JSON.stringify(value),
    ];
    console.log(`${what.filter(Boolean).join(': ')}: ${message}`);
  }
  const files = new Set(rejected.map(({ file }) => file)).size;
  console.log(
    `${count} files: ${created} created, ${updated} updated, ${unchanged} unchanged, ${files} rejected`,
  );
}
