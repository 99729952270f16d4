import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { codePattern } from '../suppliers';
import { Pattern } from './Pattern';
import { proposeRule, fittedBy } from './proposeRule';
import { Recogniser, releaseOfVersion } from './recognise';
import { releaseOrder } from './releaseOrder';
import { softwareRuleSchema, softwareRulesBodySchema } from './softwareRules';
import { standardProducts, standardSoftwareRules } from './standard';

const standard = new Recogniser(standardSoftwareRules);

/** Software as an agent listed it: name, publisher and version of each line. */
function list(platform: string) {
  return readFileSync(`${__dirname}/testing/${platform}.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => {
      const [name, publisher, version] = line.split('\t');
      return { name, publisher, version };
    });
}

const named = (name: string, publisher = '', version = '') =>
  standard.recognise({ name, publisher, version });

describe('patterns', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '1',
    ' ',
    '.',
    'İ',
    '(',
    '*',
    '?',
    '|',
    '{release}',
    '{edition}',
  );
  const text = fc.array(
    fc.constantFrom('a', 'b', 'A', '1', '2', ' ', '.', 'İ', '('),
    { maxLength: 9 },
  );

  /** What the pattern means, as a regular expression. */
  function reference(pattern: string): RegExp {
    const meanings: Record<string, string> = {
      '*': '[^]*',
      '?': '[^]',
      '|': '|',
      '{release}': '(?=\\S*\\d)\\S*\\d\\S*?',
      '{edition}': '[^]+',
    };
    const source = pattern
      .toLowerCase()
      .split(/(\*|\?|\||\{release\}|\{edition\})/)
      .map(each => meanings[each] ?? each.replace(/[.(]/g, '\\$&'))
      .join('');
    return new RegExp(`^(?:${source})$`);
  }

  it('fit what a regular expression of the same meaning fits, and hold pieces of the text', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 7 }),
        text,
        (pieces, letters) => {
          const [pattern, whole] = [pieces.join(''), letters.join('')];
          const captured = new Pattern(pattern).match(whole);
          expect(captured !== undefined).toBe(
            reference(pattern).test(whole.toLowerCase()),
          );
          for (const held of Object.values(captured ?? {}))
            expect(whole.toLowerCase()).toContain(held.toLowerCase());
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('hold the whole edition and a release of one word', () => {
    const pattern = new Pattern('Microsoft Office {edition} {release} - *');
    expect(
      pattern.match('microsoft office Professional Plus 2019 - fr-fr'),
    ).toEqual({ edition: 'Professional Plus', release: '2019' });
    expect(pattern.match('Microsoft Office Professional - fr')).toBeUndefined();
  });

  it('take no longer than texts and patterns are long', () => {
    const pattern = new Pattern(`${'*a'.repeat(8)}*b`);
    const started = performance.now();
    expect(pattern.match('a'.repeat(20_000))).toBeUndefined();
    const slow = new Pattern(`{edition}${'*a'.repeat(7)}?b`);
    expect(slow.match(`${'a'.repeat(20_000)}b`)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each(['a{b}', 'a{edition}{edition}', 'a*'.repeat(9), ''])(
    'refuse %j',
    title => {
      const rule = { name: 'x', title, product: 'x' };
      expect(softwareRuleSchema.safeParse(rule).success).toBe(false);
    },
  );
});

describe('releases', () => {
  it('are ordered by their numbers', () => {
    const ordered = ['', '9', '10', '10.1', '2012', '2012 R2', '2019'];
    expect(ordered.map(releaseOrder)).toEqual([
      [],
      [9],
      [10],
      [10, 1],
      [2012],
      [2012, 2],
      [2019],
    ]);
    expect([releaseOrder('21H2'), releaseOrder('99999999999')]).toEqual([
      [21, 2],
      [2_147_483_647],
    ]);
  });

  it('come from the first parts of a version, without an epoch', () => {
    expect(releaseOfVersion('1:2.6-3', 1)).toBe('2');
    expect(releaseOfVersion('142.0.3595.65', 2)).toBe('142.0');
    expect(releaseOfVersion('unknown', 1)).toBe('');
  });
});

describe('the standard rules', () => {
  it('are rules, of products that there are, each name once', () => {
    softwareRulesBodySchema.parse({ rules: standardSoftwareRules });
    const names = standardSoftwareRules.map(each => each.name);
    expect(names).toEqual([...new Set(names)]);
    const codes = standardProducts.map(each => each.code);
    expect(codes).toEqual([...new Set(codes)]);
    for (const code of codes) expect(code).toMatch(codePattern);
    for (const { suite, code } of standardProducts)
      expect(codes.slice(0, codes.indexOf(code))).toEqual(
        expect.arrayContaining(suite ? [suite] : []),
      );
  });

  it.each([
    [
      'Microsoft 365 Apps for enterprise - en-us',
      'Microsoft Corporation',
      '16.0',
      'microsoft-365-apps',
      'Enterprise',
      '',
    ],
    ['Google Chrome', 'Google LLC', '142.0.1', 'google-chrome', '', '142'],
    ['chromium', 'Debian', '141.0', 'chromium', '', '141'],
    [
      'Microsoft Windows Server 2019 Standard',
      'Microsoft',
      '10.0.17763',
      'windows-server',
      'Standard',
      '2019',
    ],
    [
      'Microsoft® Windows Server® 2008 R2 Enterprise',
      'Microsoft',
      '6.1',
      'windows-server',
      'Enterprise',
      '2008 R2',
    ],
    [
      'Windows Server 2012 R2 Datacenter',
      'Microsoft',
      '6.3',
      'windows-server',
      'Datacenter',
      '2012 R2',
    ],
    [
      'Microsoft Windows 11 Professionnel',
      'Microsoft',
      '10.0',
      'windows',
      'Pro',
      '11',
    ],
    [
      'Microsoft Office Professional Plus 2019 - fr-fr',
      'Microsoft Corporation',
      '16.0',
      'microsoft-office',
      'Professional Plus',
      '2019',
    ],
    [
      'Microsoft SQL Server 2019 (64-bit)',
      'Microsoft Corporation',
      '15.0',
      'sql-server',
      '',
      '2019',
    ],
    [
      'Adobe Photoshop 2025',
      'Adobe Inc.',
      '26.9',
      'adobe-photoshop',
      '',
      '2025',
    ],
    ['AutoCAD LT 2023 - English', 'Autodesk', '31.0', 'autocad-lt', '', '2023'],
    [
      'SOLIDWORKS 2025 SP03',
      'Dassault Systèmes SolidWorks Corp',
      '33.3',
      'solidworks',
      '',
      '2025',
    ],
    ['µTorrent', 'BitTorrent Inc.', '3.6', 'utorrent', '', ''],
  ])(
    'find %j of %j %s as %s %s %s',
    (name, publisher, version, product, edition, release) => {
      expect(named(name, publisher, version)).toMatchObject({
        product,
        edition,
        release,
      });
    },
  );

  it.each([
    [
      'Microsoft Visual C++ 2015-2022 Redistributable (x64)',
      'Microsoft Corporation',
      'system',
    ],
    [
      'Microsoft SQL Server 2012 Native Client',
      'Microsoft Corporation',
      'system',
    ],
    [
      'Microsoft Office Shared MUI (French) 2010',
      'Microsoft Corporation',
      'system',
    ],
    ['libssl3', 'Debian', 'system'],
    [
      'zstd',
      'Ubuntu Developers <ubuntu-devel-discuss@lists.ubuntu.com>',
      'open-source',
    ],
    ['Calculator', 'Apple', 'system'],
  ])('find %j of %j to be %s', (name, publisher, licensing) => {
    expect(named(name, publisher)).toMatchObject({ licensing });
  });

  it('leave to the work list what they do not know', () => {
    expect(named('TopSolid 2024', 'Missler Software')).toBeUndefined();
  });

  it('know a Debian package by its version where its publisher is its home page', () => {
    const by = {
      name: 'wget',
      publisher: 'https://www.gnu.org/software/wget/',
    };
    expect(
      standard.recognise({ ...by, version: '1.21.3-1+deb12u1' }),
    ).toMatchObject({ licensing: 'open-source' });
    expect(standard.recognise({ ...by, version: '1.21.3' })).toBeUndefined();
  });

  it.each(['debian', 'windows', 'macos'])(
    'recognise at least nine in ten of what %s reports',
    platform => {
      const all = list(platform);
      const known = all.filter(each => standard.recognise(each));
      expect(all.length).toBeGreaterThan(90);
      expect(known.length / all.length).toBeGreaterThanOrEqual(0.9);
    },
  );
});

describe('a proposed rule', () => {
  it.each([
    ['TopSolid 2024', 'Missler Software', 'TopSolid 2025', 'topsolid'],
    [
      'Everything 1.4.1.1026 (x64)',
      'voidtools',
      'Everything 1.5.0 (x86)',
      'everything',
    ],
    [
      'Lectra Modaris V8R4',
      'Lectra',
      'Lectra Modaris V8R4 - fr-fr',
      'lectra-modaris',
    ],
    ['Weird|*{name} 3', 'X | Y', 'Weird|*{name} 4', 'weird-name'],
  ])('of %j by %j fits it and %j too', (name, publisher, sibling, code) => {
    const { rule, product } = proposeRule({ name, publisher }, ['1.2.3']);
    expect(product.code).toBe(code);
    expect(code).toMatch(codePattern);
    const titles = [name, sibling, `Another ${name}`].map(each => ({
      name: each,
      publisher,
    }));
    expect(fittedBy(rule, titles)).toEqual(titles.slice(0, 2));
  });

  it('has the release from the year in the name, else from the version', () => {
    const propose = (name: string) =>
      proposeRule({ name, publisher: 'Acme Inc.' }, ['33.30']).rule;
    const recognise = (name: string) =>
      new Recogniser([propose(name)]).recognise({
        name,
        publisher: 'Acme Inc.',
        version: '33.30',
      });
    expect(recognise('Acme Planner 2025')).toMatchObject({ release: '2025' });
    expect(recognise('Acme Planner')).toMatchObject({ release: '33' });
  });

  it('can be made of any title', () => {
    fc.assert(
      fc.property(
        // As inventories have them: something, and no blanks around it.
        fc
          .string()
          .map(each => each.trim())
          .filter(Boolean),
        fc.string(),
        (name, publisher) => {
          const { rule, product } = proposeRule({ name, publisher }, []);
          expect(product.code).toMatch(codePattern);
          expect(softwareRuleSchema.parse(rule)).toEqual(rule);
        },
      ),
    );
  });
});
