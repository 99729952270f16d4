import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  assets,
  assetVerbs,
  categories,
  changeModels,
  changes,
  locations,
  models,
  parcPermissions,
  suppliers,
  type Noun,
} from '@parc/backstage-plugin-parc-common';

const root = path.resolve(__dirname, '../..');
const pages = execFileSync('git', ['ls-files', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const read = (page: string) => fs.readFileSync(path.join(root, page), 'utf8');

describe('the documentation', () => {
  const nouns: Array<[Noun, string]> = [
    [assets, 'docs/assets.md'],
    [locations, 'docs/locations.md'],
    [suppliers, 'docs/suppliers.md'],
    [models, 'docs/models.md'],
    [categories, 'docs/models.md'],
    [changes, 'docs/changes.md'],
    [changeModels, 'docs/changes.md'],
  ];

  it.each(nouns.map(([noun, page]) => [noun.plural, page, noun] as const))(
    'names every field of %s in %s',
    (_, page, noun) => {
      const text = read(page);
      const missing = Object.keys(noun.fields).filter(
        name => !text.includes(`\`${name}\``),
      );
      expect(missing).toEqual([]);
    },
  );

  it('names every verb and every permission', () => {
    const missing = [
      ...assetVerbs.filter(
        verb => !read('docs/assets.md').includes(`\`${verb}\``),
      ),
      ...parcPermissions
        .map(each => each.name)
        .filter(name => !read('docs/permissions.md').includes(`\`${name}\``)),
    ];
    expect(missing).toEqual([]);
  });

  it.each(pages)('links only to what is there: %s', page => {
    const links = Array.from(
      read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g),
      each => each[1],
    );
    const broken = links.filter(
      link => !fs.existsSync(path.join(root, path.dirname(page), link)),
    );
    expect(broken).toEqual([]);
  });
});
