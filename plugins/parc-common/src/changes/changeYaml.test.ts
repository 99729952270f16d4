import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { entityToYaml } from '../records/recordYaml';
import type { Change } from './changeFields';
import type { ChangeTask } from './changeTasks';
import { changeToEntity, readChangeEntity } from './changeYaml';
import { readChangeTemplate } from './readChangeTemplate';

const full: Change = {
  id: '01920000-0000-7000-8000-000000000000',
  ref: 'CH-2026-00001',
  version: 3,
  createdAt: '2026-01-05T10:00:00.000Z',
  updatedAt: '2026-01-05T10:00:00.000Z',
  number: 'CH-2026-00001',
  entityName: 'ch-2026-00001',
  title: 'Move: "the" gateway',
  type: 'normal',
  category: 'network',
  model: { id: 'm', ref: 'move-a-guest', name: 'Move a guest' },
  status: 'assess',
  owner: 'group:default/it',
  isConfidential: true,
  items: ['hardwareasset:default/srv-1', 'component:default/mail'],
  author: 'user:default/ines',
  raisedBy: 'user:default/stefan',
  onBehalfOf: 'group:default/support',
  raisedOn: '2026-11-20',
  reasonCategory: 'problem',
  reasonText: 'Two guests starve each other.',
  reasonFrom: ['PB-2026-0007'],
  benefit: 'Mail arrives at once',
  benefitMeasure: '95 % of the mails in 10 seconds',
  reviewOn: '2026-12-18',
  riskAnswers: ['people=over-100', 'done-before=yes'],
  riskScore: 4,
  riskLevel: 'low',
  impact: 'Mail is late',
  hasOutage: true,
  mitigation: 'A copy first',
  backOutPlan: 'Start it again on the first host',
  ifRejected: 'Late mails on Mondays',
  people: ['user:default/stefan', 'group:default/support'],
  hours: 4,
  parts: ['A network card'],
  cost: { amount: '12.50', currency: 'EUR' },
  budgetLine: 'Servers 2026',
  downtimeMinutes: 20,
  buildBy: 'user:default/stefan',
  testBy: 'user:default/nadia',
  releaseBy: 'group:default/it',
  approvers: ['user:default/david'],
  parent: 'changerecord:default/upgrade-erp',
  dependsOn: ['changerecord:default/patch-hosts'],
  blocks: ['changerecord:default/file-server'],
  conflictsWith: ['changerecord:default/firewall'],
  supersedes: ['changerecord:default/old-one'],
  noRelations: 'Calendar read on 20 November',
  windowStart: '2026-12-05T19:00:00.000Z',
  windowEnd: '2026-12-05T21:00:00.000Z',
  plan: 'Stop, copy, start',
  testPlan: 'Send a mail',
  communication: 'Tell the reception',
  conflictState: 'none',
  approval: 'not-asked',
  approvalRound: 0,
  notes: 'two\nlines',
  managedBy: 'portal',
};
const task: ChangeTask = {
  id: '01920000-0000-7000-8000-000000000001',
  position: 1,
  title: 'Copy the disk',
  kind: 'build',
  state: 'open',
  version: 1,
  assignee: 'user:default/stefan',
  checklist: [{ text: 'The copy starts', isTicked: false }],
  estimatedMinutes: 30,
};

function read(spec: object, metadata: object = {}) {
  return readChangeEntity({
    apiVersion: 'parc.dev/v1',
    kind: 'ChangeRecord',
    metadata: { name: 'move-gateway', ...metadata },
    spec: { type: 'normal', owner: 'it', ...spec } as Entity['spec'],
  });
}

describe('a change as YAML', () => {
  it('says the same when it is read again, its tasks included, and nothing that is not the file’s', () => {
    const entity = parse(entityToYaml(changeToEntity(full, [task])));
    const declared = readChangeEntity(entity);
    expect(declared.problems).toEqual([]);
    const {
      id,
      ref,
      version,
      createdAt,
      updatedAt,
      entityName,
      status,
      author,
      riskScore,
      riskLevel,
      conflictState,
      approval,
      approvalRound,
      managedBy,
      ...said
    } = full;
    expect(declared.values).toEqual({ ...said, model: 'move-a-guest' });
    expect(declared.status).toBe('assess');
    expect(declared.tasks).toEqual([
      {
        title: 'Copy the disk',
        kind: 'build',
        assignee: 'user:default/stefan',
        checklist: ['The copy starts'],
        estimatedMinutes: 30,
      },
    ]);
    expect(entity.metadata).toEqual({
      name: 'ch-2026-00001',
      title: full.title,
    });
  });

  it('completes references by their field, adds up hours, and takes codes of ServiceNow for a status', () => {
    const declared = read({
      status: -3,
      affects: ['component:mail', 'hardwareasset:srv-1'],
      raised: { by: 'ines', onBehalfOf: 'support' },
      risks: { level: 'high', answers: { people: 'over-100', hours: 'no' } },
      resources: {
        people: [
          { who: 'ines', hours: 1.5 },
          { who: 'group:it', hours: 2 },
          'max',
        ],
        downtime: { hours: 1, minutes: 30 },
      },
      relationships: { dependsOn: ['other'] },
      tasks: ['Unplug it'],
      outcome: { result: 'successful', returnObtained: true },
    });
    expect(declared).toMatchObject({
      problems: [],
      status: 'authorize',
      riskLevel: 'high',
      tasks: [{ title: 'Unplug it', kind: 'release', checklist: [] }],
      outcome: { result: 'successful', returnObtained: 'obtained' },
    });
    expect(declared.values).toEqual({
      number: 'MOVE-GATEWAY',
      title: 'move-gateway',
      type: 'normal',
      owner: 'group:default/it',
      items: ['component:default/mail', 'hardwareasset:default/srv-1'],
      raisedBy: 'user:default/ines',
      onBehalfOf: 'group:default/support',
      riskAnswers: ['people=over-100', 'hours=no'],
      people: ['user:default/ines', 'group:default/it', 'user:default/max'],
      hours: 3.5,
      downtimeMinutes: 90,
      dependsOn: ['changerecord:default/other'],
    });
  });

  it('lists what it cannot read by its place, also within lists, and keeps the rest', () => {
    const { values, problems, tasks } = read(
      {
        affects: ['srv-1'],
        window: { start: '2026-12-05', end: '2026-12-05T21:00:00+01:00' },
        risks: { answers: { 'How many?': 'ten', people: 'over-100' } },
        resources: {
          people: [{ who: 'ines', hours: 'two', pay: 3 }, { hours: 1 }],
          downtime: 'an hour',
        },
        relationships: { parent: 'component:x' },
        tasks: ['Unplug', { title: 'Test', kind: 'guess', when: 'soon' }],
        outcome: { result: 'fine', by: 'me' },
        reasons: 'none',
      },
      { name: 'calendar' },
    );
    expect(problems.map(each => each.field)).toEqual([
      'spec.affects',
      'spec.window.start',
      'spec.resources.downtime',
      'spec.relationships.parent',
      'spec.reasons',
      'metadata.name',
      'spec.risks.answers.How many?',
      'spec.resources.people.0.pay',
      'spec.resources.people.0.hours',
      'spec.resources.people.1.who',
      'spec.tasks.1.when',
      'spec.tasks.1.kind',
      'spec.outcome.by',
      'spec.outcome.result',
    ]);
    expect(values).toMatchObject({
      windowEnd: '2026-12-05T20:00:00.000Z',
      riskAnswers: ['people=over-100'],
      people: ['user:default/ines'],
    });
    expect(tasks).toEqual([
      { title: 'Unplug', kind: 'release', checklist: [] },
    ]);
  });
});

describe('the template of a model', () => {
  it('gives what changes have in common, and refuses what a change has of its own', () => {
    const template = readChangeTemplate(`
type: standard
owner: it
reason: { category: maintenance, text: Patches of the quarter }
window: { start: 2026-12-05T20:00:00+01:00 }
tasks:
  - { title: Patch, checklist: [Reboot], estimate: { hours: 2 } }
`);
    expect(template).toEqual({
      values: {
        owner: 'group:default/it',
        reasonCategory: 'maintenance',
        reasonText: 'Patches of the quarter',
        windowStart: '2026-12-05T19:00:00.000Z',
      },
      problems: [
        {
          field: 'spec.window',
          line: 5,
          message: 'belongs to a change, not to a template',
        },
      ],
      tasks: [
        {
          title: 'Patch',
          kind: 'release',
          checklist: ['Reboot'],
          estimatedMinutes: 120,
        },
      ],
    });
  });

  it('says in which line it is no YAML, and is not blown up by anchors', () => {
    const bomb = `a: &a [x, x]
${'bcdefgh'
  .split('')
  .map((each, index) => {
    const above = 'abcdefgh'[index];
    return `${each}: &${each} [*${above}, *${above}, *${above}, *${above}]`;
  })
  .join('\n')}`;
    expect(readChangeTemplate('owner: it\nreason: [').problems).toMatchObject([
      { field: 'line 2' },
    ]);
    expect(readChangeTemplate(bomb).problems).toMatchObject([
      { field: 'spec' },
    ]);
    expect(readChangeTemplate('- a').problems).toHaveLength(1);
  });
});
