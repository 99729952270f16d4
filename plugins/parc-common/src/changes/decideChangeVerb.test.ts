import { changeRefusalMessage, type ChangeRefusal } from './changeRefusal';
import { changeStatuses, changeTypes } from './changeLifeCycle';
import type { Conflict } from './changeConflict';
import type { Change } from './changeFields';
import type { ChangeAnyVerb, ChangeVerbBody } from './changeVerbSchemas';
import {
  changeVerbsFrom,
  decideChangeVerb,
  type ChangeVerbContext,
} from './decideChangeVerb';
import { aChange } from './testing/aChange';

const now = '2026-05-09T20:30:00.000Z';
const context: ChangeVerbContext = {
  now,
  today: '2026-05-09',
  by: 'user:default/lea.petit',
  settings: {
    approveEmergencyWithin: { hours: 24 },
    incidentWithin: { days: 7 },
  },
  gaps: [],
  conflicts: [],
  openTasks: [],
  hasValidModel: true,
};
const freeze: Conflict = { kind: 'freeze', mayOverride: true };
const shared: Conflict = { kind: 'shared-item', mayOverride: false };
const decide = (
  values: Partial<Change>,
  verb: ChangeAnyVerb,
  body: ChangeVerbBody = {},
  more: Partial<ChangeVerbContext> = {},
) => decideChangeVerb(aChange(values), verb, body, { ...context, ...more });

describe('a change', () => {
  // ServiceNow: normal walks all, standard skips Assess and Authorize, emergency skips Assess; no cancel in Review.
  it('of each type is cancelled anywhere but in Review and when it is over', () => {
    for (const type of changeTypes) {
      const from = changeStatuses.filter(status =>
        changeVerbsFrom({ type, status }).includes('cancel'),
      );
      expect(from).not.toContain('review');
      expect(from).not.toContain('closed');
      expect(from).toContain('implement');
    }
  });

  it('that is normal is assessed, also with conflicts, and asks for approval only without', () => {
    expect(decide({}, 'submit', {}, { conflicts: [freeze] })).toEqual({
      changes: { status: 'assess', submittedAt: now, refusedBecause: null },
    });
    const ask = (values: Partial<Change>) =>
      decide(
        { status: 'assess', ...values },
        'request-approval',
        {},
        {
          conflicts: [freeze, shared, freeze],
        },
      );
    expect(ask({})).toEqual({
      refused: 'conflicts',
      count: 3,
      kinds: ['freeze', 'shared-item'],
    });
    expect(ask({ conflictState: 'overridden' })).toEqual({
      changes: { status: 'authorize' },
    });
  });

  it('that is standard is authorised by its model, as long as that is valid', () => {
    const standard = { type: 'standard' } as const;
    expect(decide(standard, 'submit')).toMatchObject({
      changes: {
        status: 'scheduled',
        approval: 'pre-authorised',
        authorisedAt: now,
      },
    });
    expect(
      decide(standard, 'submit', {}, { hasValidModel: false }),
    ).toMatchObject({ refused: 'no-valid-model' });
    expect(
      decide(standard, 'submit', {}, { conflicts: [freeze] }),
    ).toMatchObject({ refused: 'conflicts' });
  });

  it('that is an emergency asks at once, and may be begun before it is approved, against a deadline [ITIL]', () => {
    const emergency = { type: 'emergency' } as const;
    expect(decide(emergency, 'submit')).toMatchObject({
      changes: { status: 'authorize' },
    });
    expect(decide({ ...emergency, status: 'authorize' }, 'start')).toEqual({
      changes: {
        status: 'implement',
        startedAt: now,
        approval: 'afterwards',
        approvalDue: '2026-05-10T20:30:00.000Z',
      },
    });
    expect(
      decide(
        { ...emergency, status: 'review', approval: 'afterwards' },
        'close',
      ),
    ).toMatchObject({ refused: 'approval-open' });
  });

  it('that is incomplete is not submitted, and says what is missing', () => {
    const gaps = [
      { field: 'benefit', section: 'return', reason: 'says-nothing' as const },
    ];
    for (const type of changeTypes)
      expect(decide({ type }, 'submit', {}, { gaps })).toEqual({
        refused: 'incomplete',
        fields: ['benefit'],
      });
  });

  it('is taken back with all that was asked and found', () => {
    expect(
      decide({ status: 'scheduled', conflictState: 'overridden' }, 'revise', {
        reason: 'x',
      }),
    ).toMatchObject({
      changes: {
        status: 'new',
        approval: 'not-asked',
        conflictState: 'unchecked',
        overriddenBecause: null,
      },
    });
  });

  it('is not begun before what it depends on is done', () => {
    const predecessor: Conflict = {
      kind: 'predecessor',
      mayOverride: true,
      change: { id: '1', ref: 'CH-2026-00009', title: 'Before' },
    };
    const start = (conflicts: Conflict[]) =>
      decide(
        { status: 'scheduled', conflictState: 'overridden' },
        'start',
        {},
        { conflicts },
      );
    expect(start([freeze, predecessor])).toEqual({
      refused: 'predecessors-open',
      changes: ['CH-2026-00009'],
    });
    expect(start([freeze])).toMatchObject({ changes: { status: 'implement' } });
  });

  it.each<
    [string, Partial<Change>, ChangeAnyVerb, ChangeVerbBody, string, boolean]
  >([
    [
      'in time',
      {},
      'finish',
      { outcome: 'successful' },
      '2026-05-09T22:00:00.000Z',
      false,
    ],
    [
      'in part',
      {},
      'finish',
      { outcome: 'partly-successful', text: 'x' },
      now,
      false,
    ],
    [
      'a second too late',
      {},
      'finish',
      { outcome: 'successful' },
      '2026-05-09T22:00:01.000Z',
      true,
    ],
    ['as a failure', {}, 'finish', { outcome: 'failed', text: 'x' }, now, true],
    ['backed out', {}, 'back-out', { text: 'x', reason: 'y' }, now, true],
    [
      'as an emergency',
      { type: 'emergency' },
      'finish',
      { outcome: 'successful' },
      now,
      true,
    ],
    [
      'after an incident',
      { needsReview: true },
      'finish',
      { outcome: 'successful' },
      now,
      true,
    ],
  ])(
    'that ends %s needs a review or not [ITIL: post-implementation review]',
    (_, values, verb, body, at, needsReview) => {
      expect(
        decide({ status: 'implement', ...values }, verb, body, { now: at }),
      ).toMatchObject({
        changes: { status: 'review', finishedAt: at, needsReview },
      });
    },
  );

  it.each<
    [
      ChangeRefusal['refused'],
      Partial<Change>,
      ChangeAnyVerb,
      ChangeVerbBody,
      Partial<ChangeVerbContext>,
    ]
  >([
    ['wrong-status', { status: 'closed' }, 'cancel', {}, {}],
    [
      'outcome-needs-text',
      { status: 'implement' },
      'finish',
      { outcome: 'failed' },
      {},
    ],
    [
      'open-tasks',
      { status: 'implement' },
      'finish',
      { outcome: 'successful' },
      { openTasks: ['Copy'] },
    ],
    [
      'open-tasks',
      { status: 'implement' },
      'back-out',
      { text: 'x' },
      { openTasks: ['Restore'] },
    ],
    [
      'needs-review',
      { status: 'review', needsReview: true },
      'close',
      { review: 'x' },
      {},
    ],
    [
      'return-needs-text',
      { status: 'review' },
      'close',
      { returnObtained: 'obtained' },
      {},
    ],
    ['nothing-to-override', {}, 'override', { reason: 'x' }, {}],
    [
      'may-not-override',
      {},
      'override',
      { reason: 'x' },
      { conflicts: [freeze, shared] },
    ],
    [
      'already-linked',
      { status: 'closed', incidents: ['INC-1'] },
      'link-incident',
      { incident: 'INC-1' },
      {},
    ],
    [
      'in-the-future',
      { status: 'closed' },
      'verify-return',
      { on: '2026-05-10' },
      {},
    ],
  ])('is refused with %s', (refused, values, verb, body, more) => {
    const decided = decide(values, verb, body, more);
    expect(decided).toMatchObject({ refused });
    expect(changeRefusalMessage(decided as ChangeRefusal)).not.toBe('');
  });

  it('is closed with its review, and asks whether the return was obtained, again later [ITIL: post-implementation review]', () => {
    expect(
      decide({ status: 'review', needsReview: true }, 'close', {
        review: 'The cable was too short.',
        returnObtained: 'partly-obtained',
        returnText: 'Three seconds.',
      }),
    ).toEqual({
      changes: {
        status: 'closed',
        closedAt: now,
        reviewText: 'The cable was too short.',
        reviewedBy: 'user:default/lea.petit',
        returnObtained: 'partly-obtained',
        returnText: 'Three seconds.',
        returnVerifiedOn: '2026-05-09',
      },
    });
    expect(
      decide({ status: 'closed' }, 'verify-return', {
        returnObtained: 'obtained',
        returnText: 'One second.',
        on: '2026-05-08',
      }),
    ).toEqual({
      changes: {
        returnObtained: 'obtained',
        returnText: 'One second.',
        returnVerifiedOn: '2026-05-08',
      },
    });
  });

  it.each([
    ['2026-05-08T20:30:00.000Z', 'the last day of the week after', true],
    ['2026-05-02T20:29:59.000Z', 'later', undefined],
  ])(
    'that ended %s and has an incident %s: review %s',
    (finishedAt, _, needsReview) => {
      const decided = decide(
        { status: 'closed', finishedAt },
        'link-incident',
        { incident: 'INC-2' },
      );
      expect(decided).toEqual({
        changes: {
          incidents: ['INC-2'],
          ...(needsReview ? { needsReview } : {}),
        },
      });
    },
  );
});
