/*
 * What a worker thread of InventoryParsers runs. Plain JavaScript, since a thread begins with a file and knows neither
 * where the backend's sources are compiled to nor how: a published package has its parser in dist, a checkout has
 * sources. Those the thread can read where its process can (`backstage-cli package start`); Jest's process cannot.
 */
const path = require('node:path');
const { main } = require('../package.json');

/** Of a checkout alone; a published package neither needs nor has it. */
const transform = '@backstage/cli/config/nodeTransform.cjs';

const { parseMessage } = loadParser();

/* What is refused is a value: an error loses its class on its way between threads. */
module.exports = function parse(message) {
  try {
    return parseMessage(message);
  } catch (error) {
    if (error.name !== 'InventoryUnreadable') throw error;
    return { unreadable: error.message };
  }
};

function loadParser() {
  const parser = path.join(
    __dirname,
    '..',
    path.dirname(main),
    'inventory/parse/parseMessage',
  );
  if (main.startsWith('dist/')) return require(`${parser}.cjs.js`);
  if (!require.extensions['.ts']) require(transform);
  return require(`${parser}.ts`);
}
