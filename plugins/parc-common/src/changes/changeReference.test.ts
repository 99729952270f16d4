import {
  changeLifeCycles,
  changeModels,
  changes,
  changeStatusCodes,
  changeStatuses,
  changeTypes,
  changeVerbSchemas,
  changeVerdict,
  conflictsOf,
  decideChangeVerb,
  gapMessage,
  isValidModel,
  needsReview,
  sharesOf,
  standardChangeSettings,
  whyIncomplete,
  type Change,
  type ChangeAnyVerb,
  type ChangeDraft,
  type ChangeFigure,
  type ChangeStatus,
  type ChangeType,
  type ChangeVerb,
} from '.';
import { aChange } from './testing/aChange';
import {
  aConflictWindow,
  aGround,
  another,
  aPlan,
  at,
} from './testing/conflictBuilders';

/** What is known of change enablement, with where it is from; what other tests name with its source is not repeated. */
const settings = standardChangeSettings;
const gapsOf = (values: ChangeDraft) =>
  whyIncomplete(aChange(values), settings);
const sections = [
  ...['raised', 'reason', 'return', 'risks', 'resources', 'responsible'],
  'relations',
];
const fieldsOf = (wanted: string) =>
  Object.entries(changes.fields)
    .filter(([, { section }]) => section === wanted)
    .map(([name]) => name);
const decide = (values: Partial<Change>, verb: ChangeAnyVerb, body = {}) => {
  const change = aChange(values);
  return decideChangeVerb(change, verb, body, {
    now: '2026-05-09T20:30:00.000Z',
    today: '2026-05-09',
    by: 'user:default/lea.petit',
    settings,
    gaps: whyIncomplete(change, settings),
    conflicts: [],
    openTasks: [],
    hasValidModel: true,
  });
};

describe('the seven R’s', () => {
  it('are the seven questions, each asked of whoever left it out [ITIL v3 Service Transition]', () => {
    const gaps = whyIncomplete({}, settings);
    const asked = sections.map(section => {
      const gap = gaps.find(
        each => each.section === section && each.reason === 'missing',
      );
      return gap && gapMessage(gap);
    });
    expect(asked).toEqual([
      'is missing. Who raised it?',
      'is missing. What is the reason?',
      'is missing. What return is required?',
      'is missing. What are the risks?',
      'is missing. What resources are needed?',
      'is missing. Who is responsible for build, test and release?',
      'is missing. What is the relationship to other changes?',
    ]);
  });

  it.each([
    ['raised', ['author', 'raisedBy', 'onBehalfOf', 'raisedOn']],
    ['reason', ['reasonCategory', 'reasonText', 'reasonFrom']],
    ['return', ['benefit', 'benefitMeasure', 'reviewOn']],
    [
      'risks',
      [
        ...['riskAnswers', 'riskScore', 'riskLevel', 'impact', 'hasOutage'],
        ...['mitigation', 'backOutPlan', 'ifRejected'],
      ],
    ],
    [
      'resources',
      ['people', 'hours', 'parts', 'cost', 'budgetLine', 'downtimeMinutes'],
    ],
    ['responsible', ['buildBy', 'testBy', 'releaseBy', 'approvers']],
    [
      'relations',
      [
        ...['parent', 'dependsOn', 'blocks', 'conflictsWith', 'supersedes'],
        'noRelations',
      ],
    ],
  ])('are kept: %s as %j [ITIL v3 Service Transition]', (section, fields) => {
    expect(fieldsOf(section)).toEqual(fields);
  });

  it('have an eighth, what comes of rejecting it: nobody must say so, but nobody says N/A [one source of ITIL v3]', () => {
    expect(gapsOf({ ifRejected: undefined })).toEqual([]);
    expect(gapsOf({ ifRejected: 'N/A' })).toMatchObject([
      { field: 'ifRejected', section: 'risks', reason: 'says-nothing' },
    ]);
  });
});

describe('the types and the life cycle', () => {
  it('have the states under their well-known codes [ServiceNow]', () => {
    expect(changeStatusCodes).toEqual({
      new: -5,
      assess: -4,
      authorize: -3,
      scheduled: -2,
      implement: -1,
      review: 0,
      closed: 3,
      canceled: 4,
    });
  });

  const walks: Record<ChangeType, ChangeStatus[]> = {
    normal: [
      ...(['new', 'assess', 'authorize', 'scheduled'] as const),
      ...(['implement', 'review', 'closed'] as const),
    ],
    standard: ['new', 'scheduled', 'implement', 'review', 'closed'],
    emergency: [
      ...(['new', 'authorize', 'scheduled', 'implement'] as const),
      ...(['review', 'closed'] as const),
    ],
  };

  it('lead a normal change through all states, a standard one past Assess and Authorize, an emergency past Assess [ServiceNow]', () => {
    const onward: ChangeVerb[] = [
      ...(['submit', 'request-approval', 'authorise', 'start'] as const),
      ...(['finish', 'close'] as const),
    ];
    for (const type of changeTypes) {
      const { verbs } = changeLifeCycles[type];
      const walked: ChangeStatus[] = ['new'];
      for (const verb of onward)
        if (verbs[verb].from.includes(walked.at(-1)!))
          walked.push(...verbs[verb].to);
      expect([type, walked]).toEqual([type, walks[type]]);
    }
  });

  it('cancel anywhere but in Review and when it is over, with a reason [ServiceNow]', () => {
    for (const type of changeTypes) {
      const from = changeStatuses.filter(
        status => 'changes' in decide({ type, status }, 'cancel'),
      );
      expect(from).toEqual(
        walks[type].filter(each => each !== 'review' && each !== 'closed'),
      );
    }
    expect(changeVerbSchemas.cancel.safeParse({}).success).toBe(false);
  });

  it.each<[string, ChangeDraft]>([
    ['windowStart', { windowStart: undefined }],
    ['windowEnd', { windowEnd: undefined }],
    ['impact', { impact: undefined }],
    ['hasOutage', { hasOutage: undefined }],
    ['backOutPlan', { hasOutage: true, backOutPlan: undefined }],
  ])(
    'ask nobody to approve what is not planned, for want of %s [iTop NormalChange]',
    (field, values) => {
      const refused = { refused: 'incomplete', fields: [field] };
      const isIn = (status: ChangeStatus, type: ChangeType = 'normal') => ({
        ...(values as Partial<Change>),
        status,
        type,
      });
      expect(decide(isIn('new'), 'submit')).toEqual(refused);
      expect(decide(isIn('assess'), 'request-approval')).toEqual(refused);
      expect(decide(isIn('new', 'emergency'), 'submit')).toEqual(refused);
    },
  );
});

describe('conflicts', () => {
  const item = aPlan().items[0];

  it('need both, the same time and the same or a near item [crmcurator]', () => {
    const found = (other: Parameters<typeof another>[0]) =>
      conflictsOf(
        aPlan(),
        aGround({ others: [another(other)], near: { [item]: { near: 1 } } }),
      ).map(({ kind }) => kind);
    const later = { from: at('23:30'), to: at('24:00') };
    expect(found({})).toEqual(['shared-item']);
    expect(found({ items: ['near'] })).toEqual(['dependent-item']);
    expect(found({ items: ['elsewhere'] })).toEqual([]);
    expect(found({ ...later })).toEqual([]);
    expect(found({ ...later, items: ['near'] })).toEqual([]);
  });

  it('with a freeze are half-open too: nothing that ends when it begins, or begins when it ends [derived]', () => {
    const freeze = aConflictWindow('freeze', '20:00', 'PT2H');
    const found = (from: string, to: string) =>
      conflictsOf(
        aPlan({ from: at(from), to: at(to) }),
        aGround({ windows: { [item]: [freeze] } }),
      ).map(({ kind }) => kind);
    expect(found('19:00', '20:00')).toEqual([]);
    expect(found('22:00', '23:00')).toEqual([]);
    expect(found('19:00', '20:01')).toEqual(['freeze']);
    expect(found('21:59', '23:00')).toEqual(['freeze']);
    expect(found('19:00', '23:00')).toEqual(['freeze']);
  });

  it('with a freeze let pass an emergency only, with a justification that is kept [ITIL]', () => {
    const { overrides, conflictDepth } = standardChangeSettings;
    expect(conflictDepth).toBe(2);
    expect(
      changeTypes.filter(type => overrides[type].includes('freeze')),
    ).toEqual(['emergency']);
    expect(changeVerbSchemas.override.safeParse({}).success).toBe(false);
    const freeze = { kind: 'freeze' as const, mayOverride: true };
    expect(
      decideChangeVerb(
        aChange({ type: 'emergency' }),
        'override',
        { reason: 'Mail is read by others.' },
        { now: '', today: '', settings, conflicts: [freeze] },
      ),
    ).toEqual({
      changes: {
        conflictState: 'overridden',
        overriddenBecause: 'Mail is read by others.',
      },
    });
  });
});

describe('what comes after', () => {
  const done = {
    type: 'normal',
    outcome: 'successful',
    windowEnd: '2026-05-09T22:00:00.000Z',
    finishedAt: '2026-05-09T22:00:00.000Z',
  } as const;

  it.each<[string, Parameters<typeof needsReview>[0], boolean]>([
    ['was an emergency', { ...done, type: 'emergency' }, true],
    ['failed', { ...done, outcome: 'failed' }, true],
    ['was rolled back', { ...done, outcome: 'rolled-back' }, true],
    ['overran', { ...done, finishedAt: '2026-05-09T22:00:00.001Z' }, true],
    ['went well', done, false],
  ])('is a review of what %s [ITIL]', (_, change, isNeeded) => {
    expect(needsReview(change)).toBe(isNeeded);
    const closed = decide(
      { status: 'review', needsReview: needsReview(change) },
      'close',
      { review: 'The cable was too short.' },
    );
    // The review also asks whether the return was obtained.
    expect(closed).toMatchObject(
      isNeeded
        ? { refused: 'needs-review' }
        : { changes: { status: 'closed' } },
    );
  });

  it.each<[string, Parameters<typeof changeVerdict>[0], true | undefined]>([
    ['rolled back', { outcome: 'rolled-back' }, true],
    ['failed', { outcome: 'failed' }, true],
    ['repaired, unplanned', { outcome: 'partly-successful' }, true],
    ['the cause', { outcome: 'successful', incidents: ['INC-1'] }, true],
    ['successful', { outcome: 'successful', incidents: [] }, undefined],
  ])('counts as failed what was %s, or not [DORA]', (_, change, hasFailed) => {
    expect(changeVerdict(change).hasFailed).toBe(hasFailed);
  });

  it('has a failure rate of failed to closed, and none of no changes: neither NaN nor 0 % [derived]', () => {
    const counts = (closed: number, failed: number) =>
      ({ closed, failed } as Record<ChangeFigure, number>);
    expect(sharesOf(counts(8, 2)).failureRate).toBe(0.25);
    expect(sharesOf(counts(8, 0)).failureRate).toBe(0);
    expect(sharesOf(counts(0, 0))).not.toHaveProperty('failureRate');
  });

  it('is counted by the model, which has an owner and expires [ITIL]', () => {
    const { owner, validUntil, successes } = changeModels.fields;
    expect([owner.required, validUntil.kind]).toEqual([true, 'date']);
    expect([successes.required, successes.readOnly]).toEqual([true, true]);
    const model = { status: 'active', validUntil: '2026-05-09' } as const;
    expect(isValidModel(model, '2026-05-10')).toBe(false);
  });
});
