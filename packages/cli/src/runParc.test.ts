import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { runParc } from './runParc';

/** A change that answers all seven R's; line 1 is its apiVersion. */
const complete = `apiVersion: parc.dev/v1
kind: ChangeRecord
metadata:
  name: move-gateway
  title: Move the mail gateway to the other host
spec:
  type: normal
  owner: it
  affects:
    - component:mail-gateway
    - hardwareasset:srv-1
  window:
    start: 2030-12-05T20:00:00+01:00
    end: 2030-12-05T22:00:00+01:00
  raised: { by: ines, on: 2030-11-20 }
  reason:
    category: improvement
    text: The gateway and the print server starve each other.
  return:
    benefit: Mail arrives at once, also on Monday mornings
    measure: 95 % of the mails pass in under 10 seconds
    reviewOn: 2030-12-18
  risks:
    level: low
    impact: Mail from outside is late and nothing is lost
    outage: true
    answers: { people: team, service: normal, done-before: once, tested: yes, back-out: tried }
    backOut: Start the gateway again on the first host
  resources:
    people: [{ who: ines, hours: 3 }]
    downtime: { minutes: 20 }
  responsible:
    build: ines
    test: nadia
    release: ines
    approvers: [david]
  relationships:
    none: The calendar of December was read on 20 November
  plan: Copy, stop, copy what changed, start the copy
  testPlan: A mail in and a mail out, from the office
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parc-cli-'));
const here = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(here);
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
  return name;
}

async function parc(
  words: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; told: string }> {
  const said = { out: '', told: '' };
  const code = await runParc(words, {
    env,
    write: text => (said.out += text),
    tell: text => (said.told += text),
  });
  return { code, ...said };
}

const check = (...words: string[]) => parc(['changes', 'check', ...words]);

describe('parc changes check', () => {
  it('finds nothing wrong with changes that are complete, in files and folders, and skips other kinds', async () => {
    write(
      'good/a.yaml',
      `kind: Component\nmetadata: {name: x}\n---\n${complete}`,
    );
    write('good/notes.txt', 'kind: ChangeRecord');
    expect(await check('good')).toEqual({
      code: 0,
      out: '',
      told: '1 change in 1 file checked by themselves: no portal was asked for windows, freezes and other changes (--url). 0 errors, 0 warnings.\n',
    });
  });

  it('tells each gap, field and role at its line', async () => {
    const file = write(
      'gaps.yaml',
      complete
        .replace('type: normal', 'type: quick')
        .replace(/text: The gateway.*/, 'text: N/A')
        .replace('    backOut: Start the gateway again on the first host\n', '')
        .replace('reviewOn: 2030-12-18', 'reviewOn: soon')
        .replace('level: low', 'level: high')
        .replace('people: team, ', '')
        .replace('approvers: [david]', 'approvers: [ines]')
        .replace('testPlan:', 'testplan:'),
    );
    const { code, out } = await check(file);
    expect(code).toBe(1);
    const places = out
      .split('\n')
      .map(line => line.replace(/: (error|warning): .*\[/, ' ['));
    expect(places).toEqual([
      'gaps.yaml:6:1 [gap-missing]',
      'gaps.yaml:7:3 [field]',
      'gaps.yaml:18:5 [gap-says-nothing]',
      'gaps.yaml:22:5 [field]',
      'gaps.yaml:22:5 [gap-missing]',
      'gaps.yaml:23:3 [gap-no-back-out]',
      'gaps.yaml:27:5 [gap-unanswered]',
      'gaps.yaml:35:5 [segregation-of-duties]',
      'gaps.yaml:39:3 [field]',
      '',
    ]);
    expect(out).toContain(
      '"N/A" says nothing. What is the reason? [gap-says-nothing]',
    );
  });

  it('takes who wrote a change for its author as well, and asks nothing more of one that is over', async () => {
    const file = write('author.yaml', complete);
    expect(await check('--author', 'nadia', file)).toMatchObject({ code: 0 });
    const own = write(
      'own.yaml',
      complete.replace('approvers: [david]', 'approvers: [ines, david]'),
    );
    expect((await check('--author', 'user:default/david', own)).out).toMatch(
      /own.yaml:\d+:5: error: .*names nobody but user:default\/ines and user:default\/david/,
    );
    const closed = write(
      'closed.yaml',
      'apiVersion: parc.dev/v1\nkind: ChangeRecord\nmetadata: { name: old }\nspec: { type: normal, owner: it, status: closed }\n',
    );
    expect(await check(closed)).toMatchObject({ code: 0, out: '' });
  });

  it('finds what collides among the files themselves, half-open, and a name that is there twice', async () => {
    write('pair/a.yaml', complete);
    write('pair/b.yaml', complete.replace('name: move-gateway', 'name: other'));
    const later = complete
      .replace('name: move-gateway', 'name: later')
      .replace('22:00:00', '23:00:00')
      .replace('20:00:00', '22:00:00');
    write('pair/c.yaml', later);
    write('pair/d.yaml', later);
    const { code, out } = await check('pair');
    expect(code).toBe(1);
    const lines = out
      .split('\n')
      .map(line => line.replace(/: (error|warning): /, ' '));
    expect(lines.filter(line => /same-name/.test(line))).toEqual([
      'pair/d.yaml:4:3 changerecord:default/later is there twice [same-name]',
    ]);
    expect(lines.filter(line => /shared-item/.test(line))).toEqual(
      [
        ['a', 'OTHER'],
        ['b', 'MOVE-GATEWAY'],
      ].flatMap(([file, other]) =>
        [
          ['10', 'component:default/mail-gateway'],
          ['11', 'hardwareasset:default/srv-1'],
        ].map(
          ([line, item]) =>
            `pair/${file}.yaml:${line}:7 ${item} is touched at the same time by ${other} "Move the mail gateway to the other host" (2030-12-05T19:00:00.000Z to 2030-12-05T21:00:00.000Z) [conflict-shared-item]`,
        ),
      ),
    );
  });

  it('refuses what is no YAML, no ChangeRecord of Parc and what would blow it up, with the line', async () => {
    const bad = write('bad.yaml', `${complete}---\nkind: [\n`);
    expect((await check(bad)).out).toMatch(
      /^bad.yaml:4\d:\d+: error: .*\[yaml\]/,
    );
    const old = write(
      'old.yaml',
      'apiVersion: parc.dev/v2\nkind: ChangeRecord\nmetadata:\n  name: -x-\nspec:\n  type: 3\n',
    );
    expect((await check(old)).out).toBe(
      [
        'old.yaml:1:1: error: apiVersion: must be parc.dev/v1 [schema]',
        'old.yaml:4:3: error: metadata.name: must be letters and digits, separated by -, _ or . [schema]',
        'old.yaml:5:1: error: spec.owner: must be given [schema]',
        'old.yaml:6:3: error: spec.type: must be given [schema]',
        '',
      ].join('\n'),
    );
    const bomb = write(
      'bomb.yaml',
      `a: &a [x, x]\nb: &b [${'*a, '.repeat(90)}]\nc: &c [${'*b, '.repeat(
        90,
      )}]\nkind: ChangeRecord\n`,
    );
    expect((await check(bomb)).out).toMatch(
      /^bomb.yaml:1:1: error: has too many aliases/,
    );
    const long = write('long.yaml', `# ${'x'.repeat(1_000_001)}`);
    expect(await check(long)).toMatchObject({ code: 2 });
  });

  it('writes annotations for GitHub and a code quality report for GitLab, which a file cannot forge', async () => {
    const file = write(
      'for,ged.yaml',
      complete.replace('type: normal', 'type: "a\\n::error::b 100%"'),
    );
    const github = await check('--format', 'github', file);
    expect(github.out).toMatch(
      /^::error file=for%2Cged.yaml,line=7,col=3,title=field::spec.type: .*100%25"\n$/,
    );
    const gitlab = await check('--format', 'gitlab', file);
    expect(JSON.parse(gitlab.out)).toEqual([
      {
        description: expect.stringContaining('spec.type'),
        check_name: 'field',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'critical',
        location: { path: 'for,ged.yaml', lines: { begin: 7 } },
      },
    ]);
    expect((await check(file)).out.split('\n')).toHaveLength(2);
  });

  it('says how it is called, and that a file is not there, with 2', async () => {
    expect((await parc(['--help'])).out).toMatch(/^Usage: parc changes check/);
    for (const words of [[], ['changes', 'check'], ['changes', 'delete', 'x']])
      expect(await parc(words)).toMatchObject({ code: 2, out: '' });
    expect((await check('nowhere.yaml')).told).toBe(
      'parc: nowhere.yaml does not exist\n',
    );
    expect(await check('--format', 'xml', 'x')).toMatchObject({ code: 2 });
    expect(await check('--url', 'portal', 'x')).toMatchObject({ code: 2 });
    expect(await check('--author', 'group:it', 'x')).toMatchObject({ code: 2 });
  });
});

describe('with a portal', () => {
  const asked: Array<{ url?: string; token?: string; body: object }> = [];
  let answer: { status: number; body: unknown };
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked.push({
      url: request.url,
      token: request.headers.authorization,
      body: JSON.parse(Buffer.concat(parts).toString()),
    });
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      location: 'http://elsewhere.example.com',
    });
    response.end(JSON.stringify(answer.body));
  });
  let url: string;
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));

  const ask = (file: string) =>
    parc(['changes', 'check', file], {
      PARC_URL: `${url}/`,
      PARC_TOKEN: 'secret',
    });

  it('tells its windows, freezes and changes, what may be overridden as a warning, and its own gaps', async () => {
    answer = {
      status: 200,
      body: {
        gaps: [
          {
            field: 'plan',
            section: 'planning',
            reason: 'too-short',
            value: 'x',
          },
        ],
        risk: { score: 14, level: 'high' },
        conflicts: [
          {
            kind: 'freeze',
            item: 'hardwareasset:default/srv-1',
            window: {
              id: '1',
              ref: 'w',
              name: 'Year end',
              from: '2030-12-01T00:00:00.000Z',
              to: '2031-01-02T00:00:00.000Z',
            },
            mayOverride: false,
          },
          {
            kind: 'person',
            person: 'user:default/ines',
            isHidden: true,
            mayOverride: true,
          },
        ],
        approval: [],
        nobodyApproves: ['Owners'],
      },
    };
    const file = write('portal.yaml', complete);
    const { code, out, told } = await ask(file);
    expect(code).toBe(1);
    expect(told).toContain(`freezes and windows of ${url}`);
    expect(out.split('\n')).toEqual([
      'portal.yaml:11:7: error: hardwareasset:default/srv-1 is in the freeze "Year end" (2030-12-01T00:00:00.000Z to 2031-01-02T00:00:00.000Z) [conflict-freeze]',
      'portal.yaml:24:5: warning: spec.risks.level: says low, and the answers make it high (14 points) [risk-level]',
      'portal.yaml:30:5: warning: user:default/ines works at the same time on a change that you may not see [conflict-person]',
      'portal.yaml:36:5: error: spec.responsible.approvers: by the policy "Owners" nobody but the author could be asked to approve [nobody-approves]',
      'portal.yaml:39:3: error: spec.plan: "x" is too short to say something. What is planned? [gap-too-short]',
      '',
    ]);
    expect(asked).toMatchObject([
      {
        url: '/api/parc/changes/check',
        token: 'Bearer secret',
        body: {
          number: 'MOVE-GATEWAY',
          windowEnd: '2030-12-05T21:00:00.000Z',
        },
      },
    ]);
  });

  it('ends with 2 when it may not ask, is sent elsewhere, or nothing answers; what is refused is a finding', async () => {
    const file = write('portal.yaml', complete);
    answer = { status: 403, body: { error: { name: 'NotAllowedError' } } };
    expect((await ask(file)).told).toBe(
      `parc: ${url} could not be asked: PARC_TOKEN is not a token that may read changes\n`,
    );
    answer = { status: 302, body: {} };
    expect(await ask(file)).toMatchObject({ code: 2, out: '' });
    answer = { status: 200, body: {} };
    expect(await ask(file)).toMatchObject({ code: 2 });
    answer = {
      status: 400,
      body: { error: { name: 'InputError', message: 'model x is not known' } },
    };
    expect((await ask(file)).out).toMatch(
      /^portal.yaml:4:3: error: .*model x is not known/,
    );
    expect(
      await parc(['changes', 'check', '--url', 'http://127.0.0.1:9', file]),
    ).toMatchObject({ code: 2 });
  });
});
