/* Keeps the schemas of the configuration, which Backstage reads out of type declarations with the whole of TypeScript. */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const folder = path.join(root, 'test/dist/config-schemas');
const collect = require(path.join(
  path.dirname(require.resolve('@backstage/config-loader/package.json')),
  'dist/schema/collect.cjs.js',
));

const { collectConfigSchemas } = collect;

collect.collectConfigSchemas = async (names, paths, options = {}) => {
  const key = fingerprint(JSON.stringify([process.cwd(), names, paths]));
  const file = path.join(folder, `${key}.json`);
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));

  let isWhole = true;
  const schemas = await collectConfigSchemas(names, paths, {
    ...options,
    onSchemaError: error => {
      isWhole = false;
      if (!options.onSchemaError) throw error;
      options.onSchemaError(error);
    },
  });
  if (isWhole) keep(file, schemas);
  return schemas;
};

/** Of all that the schemas are made of: what is installed, and our own. */
function fingerprint(request) {
  const hash = createHash('sha256').update(request);
  for (const file of [path.join(root, 'yarn.lock'), ...ours()]) {
    hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function ours() {
  return ['packages', 'plugins']
    .flatMap(parent =>
      fs
        .readdirSync(path.join(root, parent))
        .flatMap(name => [
          path.join(root, parent, name, 'package.json'),
          path.join(root, parent, name, 'config.d.ts'),
        ]),
    )
    .filter(file => fs.existsSync(file));
}

function keep(file, schemas) {
  const temporary = `${file}.${process.pid}`;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(temporary, JSON.stringify(schemas));
  fs.renameSync(temporary, file);
}
