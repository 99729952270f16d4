/*
 * Zones for import/no-restricted-paths: what may not be imported from where. They compare files, not the text of the
 * import, so that no way of writing it gets around them. All of them are options of one rule in one place, because
 * ESLint does not merge the options of a rule.
 */
const { composition, features, spine } = require('./features');

const packages = Object.keys(spine);
const common = './plugins/parc-common/src';
const backend = './plugins/parc-backend/src';
const pages = './plugins/parc/src';

exports.zones = [
  ...packages.flatMap(featureZones),
  ...backendZones(),
  ...purityZones(),
  ...pagesZones(),
];

function featureZones(name) {
  const base = `./plugins/${name}/src`;
  const belowAll = ['./testing', ...spine[name].map(entry => `./${entry}`)];
  return [
    ...features.map((feature, position) => {
      const earlier = features.slice(0, position);
      return {
        target: `${base}/${feature}`,
        from: base,
        except: [
          `./${feature}`,
          ...belowAll,
          ...earlier.map(each => `./${each}/index.ts`),
        ],
        message: `The feature "${feature}" may use only those before it, by their index.ts: ${
          earlier.join(', ') || 'none'
        }.`,
      };
    }),
    {
      target: spine[name].map(entry => `${base}/${entry}`),
      from: base,
      except: belowAll,
      message: 'Every feature stands on this file, so it may not use one.',
    },
    {
      target: [
        `${base}/*`,
        ...['testing', ...composition[name]].map(each => `${base}/${each}/**`),
      ],
      from: `${base}/{${features.join(',')}}/**/!(index).{ts,tsx}`,
      message: 'A feature is entered by its index.ts.',
    },
    {
      target: `${base}/{,!(testing)/**/}!(*.test).{ts,tsx}`,
      from: `${base}/testing`,
      message: 'This is for tests only.',
    },
  ];
}

/* Routes → service → store. */
function backendZones() {
  return [
    {
      target: `${backend}/**/*Routes.ts`,
      from: `${backend}/**/*Store.ts`,
      message: 'Routes call a service, which calls the store.',
    },
    {
      target: [
        `${backend}/!(migrate|*.test).ts`,
        `${backend}/!(records|testing)/**/!(*Store|*.test).ts`,
        `${backend}/**/*Routes.ts`,
      ],
      from: installed('knex'),
      message:
        'SQL is for stores (*Store.ts), for records/ and for migrations. A service hands on the transaction of records/ without using it.',
    },
    {
      target: [
        `${backend}/!(http|testing|inventory)/**/!(*Routes|*.test).ts`,
        `${backend}/inventory/{,!(wire)/**/}!(*Routes|*.test).ts`,
      ],
      from: installed('express'),
      message:
        'HTTP is for routes (*Routes.ts), for http/, and for inventory/wire, which speaks with agents.',
    },
  ];
}

/* The domain runs in the browser and in the backend alike, and decides without looking anything up. */
function purityZones() {
  const impure = [
    'express',
    'express-promise-router',
    'knex',
    'pg',
    'react',
    'react-dom',
    'react-router-dom',
    '@material-ui',
    '@backstage/backend-plugin-api',
    '@backstage/core-components',
    '@backstage/core-plugin-api',
    '@backstage/frontend-plugin-api',
  ];
  return [
    {
      target: common,
      from: impure.flatMap(installed),
      message:
        'parc-common is pure: no server, no database, no pages. It takes what it needs as a parameter.',
    },
  ];
}

function pagesZones() {
  return [
    {
      target: `${pages}/!(api|testing)/**/!(use*|*.test).{ts,tsx}`,
      from: `${pages}/api`,
      message:
        'Only hooks (use*.ts) ask the backend; a page or a card shows what its hook answers.',
    },
  ];
}

/* A package as Yarn installs it: in one place for all, unless versions differ. */
function installed(name) {
  return [
    `./node_modules/${name}`,
    ...packages.map(each => `./plugins/${each}/node_modules/${name}`),
  ];
}
