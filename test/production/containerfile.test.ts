import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

type Instruction = { keyword: string; text: string };

const instructions: Instruction[] = read('Containerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .reduce<Instruction[]>((found, line) => {
    const [, keyword, text] = /^\s*([A-Z]+) (.*)$/.exec(line) ?? [];
    if (!keyword) throw new Error(`Not an instruction: ${line}`);
    return [...found, { keyword, text }];
  }, []);
const textsOf = (keyword: string) =>
  instructions.filter(each => each.keyword === keyword).map(each => each.text);

/** Docker's patterns, as far as ours go: a path from the root, or one below any folder. */
const ignored = read('.dockerignore')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(
    line =>
      new RegExp(
        `^${line
          .replaceAll('.', '\\.')
          .replaceAll('**/', '?')
          .replaceAll('*', '[^/]*')
          .replaceAll('?', '(.*/)?')}(/|$)`,
      ),
  );

describe('the container file', () => {
  it('consists of instructions that Docker and Podman know', () => {
    const known = [
      'FROM',
      'RUN',
      'WORKDIR',
      'COPY',
      'USER',
      'ENV',
      'EXPOSE',
      'HEALTHCHECK',
      'CMD',
    ];
    expect(
      instructions.filter(({ keyword }) => !known.includes(keyword)),
    ).toEqual([]);
    for (const text of [
      ...textsOf('CMD'),
      ...textsOf('HEALTHCHECK').map(each => each.split(' CMD ')[1]),
    ]) {
      expect(JSON.parse(text)).toContainEqual('node');
    }
  });

  it('copies and starts what is there and not ignored', () => {
    const fromHere = [
      ...textsOf('COPY')
        .filter(text => !text.startsWith('--from'))
        .flatMap(text => text.split(' ').slice(0, -1))
        .filter(source => source !== '.'),
      ...JSON.parse(textsOf('CMD')[0]).filter((each: string) =>
        each.endsWith('.yaml'),
      ),
    ];
    expect(fromHere).toContain('app-config.production.yaml');
    for (const source of fromHere) {
      expect([source, fs.existsSync(path.join(root, source))]).toEqual([
        source,
        true,
      ]);
      expect(ignored.filter(pattern => pattern.test(source))).toEqual([]);
    }
    expect(ignored.some(pattern => pattern.test('plugins/parc/dist'))).toBe(
      true,
    );
    expect(
      ignored.filter(pattern => pattern.test('plugins/parc/src/plugin.tsx')),
    ).toEqual([]);
  });

  it('has the Node and the Yarn that the repository names, and runs without rights', () => {
    const { engines, packageManager, scripts } = JSON.parse(
      read('package.json'),
    );
    for (const text of textsOf('FROM')) {
      expect(engines.node.split(' || ')).toContain(
        /\/node:(\d+)-/.exec(text)?.[1],
      );
    }
    const yarn = packageManager.replace('yarn@', '@yarnpkg/cli-dist@');
    const runs = textsOf('RUN');
    expect(
      runs.filter(text => text === `npm install --global ${yarn}`),
    ).toHaveLength(2);
    expect(runs).toEqual(
      expect.arrayContaining([
        'yarn install --immutable',
        'yarn tsc',
        'yarn build',
      ]),
    );
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(['tsc', 'build']),
    );
    expect(textsOf('USER')).toEqual(['node']);
    expect(textsOf('ENV')).toEqual([
      'NODE_ENV=production',
      'NODE_OPTIONS=--max-semi-space-size=64',
    ]);
  });
});
