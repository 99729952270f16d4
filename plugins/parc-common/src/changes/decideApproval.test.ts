import {
  approvalRefusalMessage,
  decideApproval,
  mayBeAsked,
  planApproval,
  type ApprovalCase,
  type ApprovalPolicy,
  type ApprovalSubject,
  type OpenStep,
} from '.';

const [author, ada, ben, cleo] = ['ines.garnier', 'ada', 'ben', 'cleo'].map(
  each => `user:default/${each}`,
);
const cab = 'group:default/cab';
const now = '2026-05-04T10:00:00.000Z';
const membersOf: Record<string, string[]> = {
  [cab]: [ada, ben, author],
  'group:default/alone': [author],
  'group:default/empty': [],
};
const peopleOf = (ref: string) => membersOf[ref] ?? [ref];

const aStep = (given: Partial<OpenStep> = {}): OpenStep => ({
  id: 's1',
  order: 1,
  policy: 'CAB',
  mode: 'any',
  approvers: [cab],
  people: [ada, ben, author],
  state: 'asked',
  decisions: [],
  ...given,
});
const aCase = (
  who: string,
  steps: OpenStep[] = [aStep()],
  given: Partial<ApprovalCase> = {},
): ApprovalCase => ({
  change: {
    type: 'normal',
    status: 'authorize',
    approval: 'asked',
    author,
    raisedBy: author,
  },
  steps,
  person: { ref: who, groups: peopleOf(cab).includes(who) ? [cab] : [] },
  delegators: [],
  now,
  ...given,
});
const approve = { decision: 'approved' as const };
const refuse = { decision: 'refused' as const, reason: 'no way back' };

describe('decideApproval', () => {
  it('authorises a normal change, and moves a refused one back with the reason (GLPI #15700)', () => {
    expect(decideApproval(aCase(ada), approve)).toMatchObject({
      outcome: 'approved',
      seats: [{ step: 's1', approver: cab }],
      changes: { status: 'scheduled', approval: 'approved', authorisedAt: now },
    });
    expect(decideApproval(aCase(ada), refuse)).toMatchObject({
      outcome: 'refused',
      changes: {
        status: 'new',
        approval: 'refused',
        refusedBecause: 'no way back',
      },
    });
  });

  it('waits for somebody else when the author approves, also as a delegate or through one (DORA: segregation of duties)', () => {
    const alone = decideApproval(aCase(author), approve);
    expect(alone).toMatchObject({ outcome: 'asked', changes: {} });
    const instead = { delegators: [{ ref: author, groups: [cab] }] };
    expect(
      decideApproval(aCase(cleo, [aStep()], instead), approve),
    ).toMatchObject({
      outcome: 'asked',
      seats: [{ step: 's1', approver: cab, insteadOf: author }],
    });
    const decisions = [
      { approver: cab, by: author, decision: 'approved' as const },
    ];
    const quorum = aStep({ mode: 'quorum', count: 2, decisions });
    expect(decideApproval(aCase(ada, [quorum]), approve)).toMatchObject({
      outcome: 'approved',
    });
  });

  it('lets nobody decide who is not asked, in another’s name, twice, or too late, and says why (GLPI #19198)', () => {
    const closed = aStep({
      state: 'approved',
      decisions: [{ approver: cab, by: ada, decision: 'approved' }],
    });
    const later = aStep({ id: 's2', order: 2, state: 'waiting' });
    const decided = aStep({ mode: 'all', decisions: closed.decisions });
    const gone = { person: { ref: ada, groups: [] } };
    const refusals = [
      [aCase(cleo), { refused: 'not-asked' }],
      [aCase(ada, [aStep()], gone), { refused: 'left-group', groups: [cab] }],
      [
        aCase(
          ben,
          [closed, later].map(each => ({
            ...each,
            state: 'approved' as const,
          })),
        ),
        { refused: 'step-closed', policy: 'CAB', state: 'approved' },
      ],
      [aCase(ada, [decided]), { refused: 'already-decided' }],
      [aCase(ada, [later]), { refused: 'not-yet', policy: 'CAB' }],
      [
        aCase(ada, [], {
          change: { type: 'normal', status: 'new', approval: 'refused' },
        }),
        { refused: 'nothing-asked', approval: 'refused' },
      ],
    ] as const;
    for (const [asked, refusal] of refusals) {
      expect(decideApproval(asked, approve)).toEqual(refusal);
      expect(approvalRefusalMessage(refusal)).not.toBe('');
    }
  });

  it('goes on to the next step, and decides only in the one that is said', () => {
    const steps = [
      aStep({ approvers: [ada] }),
      aStep({ id: 's1b', approvers: [cab] }),
      aStep({ id: 's2', order: 2, state: 'waiting', approvers: [ben] }),
    ];
    expect(
      decideApproval(aCase(ada, steps), { ...approve, step: 's1' }),
    ).toMatchObject({ outcome: 'asked', seats: [{ step: 's1' }] });
    const both = decideApproval(aCase(ada, steps), approve);
    expect(both).toMatchObject({ seats: [{ step: 's1' }, { step: 's1b' }] });
    expect('states' in both && [...both.states]).toEqual([
      ['s1', 'approved'],
      ['s1b', 'approved'],
      ['s2', 'asked'],
    ]);
  });

  it('keeps the status of an emergency that was begun', () => {
    const change = {
      type: 'emergency',
      status: 'review',
      approval: 'afterwards',
      author,
    } as const;
    const decided = decideApproval(aCase(ada, [aStep()], { change }), refuse);
    expect('changes' in decided && decided.changes).toEqual({
      approval: 'refused',
      approvalDue: null,
      refusedBecause: 'no way back',
    });
  });
});

describe('approval of what something came in the way of since it was asked', () => {
  it('waits until that is resolved or overridden; a refusal does not, nor what was begun (ITIL: looked for at approval)', () => {
    const found = { conflictState: 'found', conflictCount: 2 } as const;
    const conflicts = [{ kind: 'freeze' }, { kind: 'freeze' }] as const;
    const withState = (given: object) => {
      const asked = aCase(ada);
      return { ...asked, conflicts, change: { ...asked.change, ...given } };
    };
    const refused = { refused: 'conflicts', count: 2, kinds: ['freeze'] };
    expect(decideApproval(withState(found), approve)).toEqual(refused);
    expect(approvalRefusalMessage(refused as never)).toContain('2 conflicts');
    expect(decideApproval(withState(found), refuse)).toMatchObject({
      outcome: 'refused',
    });
    for (const state of [
      { ...found, conflictState: 'overridden' },
      { ...found, approval: 'afterwards' },
      { conflictState: 'none' },
    ])
      expect(decideApproval(withState(state), approve)).toMatchObject({
        outcome: 'approved',
      });
  });
});

describe('planApproval', () => {
  const change: ApprovalSubject = {
    type: 'normal',
    category: 'network',
    riskLevel: 'high',
    hasOutage: true,
    entities: ['system:default/erp'],
    owner: cleo,
    named: [ben, ben],
    impactedOwners: [ada],
    fallback: [],
    authors: [author],
  };
  const aPolicy = (given: Partial<ApprovalPolicy>): ApprovalPolicy => ({
    name: 'a policy',
    when: {},
    approvers: { from: 'listed', refs: [cab] },
    mode: { of: 'any' },
    order: 1,
    ...given,
  });

  it('makes a step of every policy that is for the change, in their order', () => {
    const { steps, nobodyApproves } = planApproval(
      change,
      [
        aPolicy({ name: 'CAB', order: 2, mode: { of: 'quorum', count: 2 } }),
        aPolicy({
          name: 'owners',
          when: { types: ['normal'], risks: ['high'], categories: ['network'] },
          approvers: { from: 'impacted-owners' },
        }),
        aPolicy({
          name: 'named',
          when: { entities: ['system:default/erp'], hasOutage: true },
          approvers: { from: 'named' },
        }),
        aPolicy({ name: 'owner', approvers: { from: 'owner' } }),
        aPolicy({ name: 'low', when: { risks: ['low'] } }),
        aPolicy({ name: 'no outage', when: { hasOutage: false } }),
        aPolicy({ name: 'others', when: { entities: ['system:default/crm'] } }),
      ],
      peopleOf,
    );
    expect(nobodyApproves).toEqual([]);
    expect(
      steps.map(({ policy, approvers, people }) => [policy, approvers, people]),
    ).toEqual([
      ['owners', [ada], [ada]],
      ['named', [ben], [ben]],
      ['owner', [cleo], [cleo]],
      ['CAB', [cab], [ada, ben, author]],
    ]);
  });

  it('names the policies that nobody but an author could answer', () => {
    const listed = (name: string, ...refs: string[]) =>
      aPolicy({ name, approvers: { from: 'listed', refs } });
    const { nobodyApproves } = planApproval(
      { ...change, owner: author, impactedOwners: [], named: [] },
      [
        listed('the author', author),
        listed('their own group', 'group:default/alone'),
        listed('an empty group', 'group:default/empty'),
        aPolicy({ name: 'no owner', approvers: { from: 'impacted-owners' } }),
        aPolicy({ name: 'none named', approvers: { from: 'named' } }),
        { ...listed('too few', ada), mode: { of: 'quorum', count: 2 } },
        {
          ...listed('one gone', ada, 'group:default/empty'),
          mode: { of: 'all' },
        },
        { ...listed('beside the author', author, ada), mode: { of: 'all' } },
      ],
      peopleOf,
    );
    expect(nobodyApproves).toEqual([
      'the author',
      'their own group',
      'an empty group',
      'no owner',
      'too few',
      'one gone',
    ]);
  });

  it('asks others where nobody but an author answers for what is impacted: the change’s owner, else the configured, else those named', () => {
    const policies = [aPolicy({ approvers: { from: 'impacted-owners' } })];
    const asked = (given: Partial<ApprovalSubject>) =>
      planApproval({ ...change, named: [], ...given }, policies, peopleOf)
        .steps[0].approvers;
    const itsOwn = { impactedOwners: [author], named: [ben] };
    expect(asked({ ...itsOwn, fallback: [cab] })).toEqual([author, cleo]);
    const alone = { owner: 'group:default/alone', named: [ben] };
    expect(asked({ ...alone, impactedOwners: [], fallback: [cab] })).toEqual([
      cab,
    ]);
    expect(asked({ ...alone, impactedOwners: [] })).toEqual([ben]);
    expect(asked({ owner: author, impactedOwners: [author] })).toEqual([
      author,
    ]);
    expect(asked({ impactedOwners: [author, ada] })).toEqual([author, ada]);
    expect(
      mayBeAsked({ ...change, fallback: ['user:default/eve'] }, policies),
    ).toEqual([cleo, ben, ada, 'user:default/eve']);
  });
});
