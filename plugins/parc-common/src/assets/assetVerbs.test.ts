import type { Asset } from './assetFields';
import {
  assetLifeCycle,
  assetStatuses,
  assetVerbs,
  canMove,
  type AssetStatus,
  type AssetVerb,
} from './assetLifeCycle';
import { assetVerbPermissions } from './assetVerbPermissions';
import {
  assetVerbSchemas,
  decideAssetVerb,
  refusalMessage,
  type AssetRefusal,
  type AssetVerbBody,
} from './assetVerbs';

const at = '2024-05-31T10:00:00.000Z';
const paris = { id: 'p', ref: 'PAR', name: 'Paris' };

function anAsset(values: Partial<Asset> = {}): Asset {
  return {
    id: '1',
    ref: 'LT-1',
    version: 1,
    createdAt: at,
    updatedAt: at,
    tag: 'LT-1',
    entityName: 'lt-1',
    managedBy: 'portal',
    category: { id: 'c', ref: 'laptop', name: 'Laptop' },
    status: 'in-stock',
    location: paris,
    ...values,
  };
}

const today = '2024-05-31';
const decide = (
  asset: Partial<Asset>,
  verb: AssetVerb,
  body: AssetVerbBody = {},
  holdsData = false,
) => decideAssetVerb(anAsset(asset), verb, body, { today, holdsData });

/** A body with which each verb succeeds from a status that allows it. */
const bodies: Record<AssetVerb, AssetVerbBody> = {
  receive: {},
  'hand-out': { assignedTo: 'user:default/ines' },
  'take-back': {},
  transfer: { assignedTo: 'user:default/paul' },
  'send-to-repair': { reason: 'screen' },
  'return-from-repair': {},
  'report-lost': { reason: 'train' },
  'report-found': {},
  retire: { reason: 'old' },
  dispose: { reason: 'sold' },
};

describe('the life cycle of an asset', () => {
  // Written out: the table of the domain is checked against it, not against itself.
  const allowed: Record<
    AssetStatus,
    Partial<Record<AssetVerb, AssetStatus>>
  > = {
    planned: { receive: 'in-stock', retire: 'retired' },
    'in-stock': {
      'hand-out': 'deployed',
      'send-to-repair': 'in-repair',
      'report-lost': 'lost',
      retire: 'retired',
    },
    deployed: {
      'take-back': 'in-stock',
      transfer: 'deployed',
      'send-to-repair': 'in-repair',
      'report-lost': 'lost',
      retire: 'retired',
    },
    'in-repair': {
      'return-from-repair': 'in-stock',
      'report-lost': 'lost',
      retire: 'retired',
    },
    lost: { 'report-found': 'in-stock', retire: 'retired' },
    retired: { dispose: 'disposed' },
    disposed: {},
  };
  const cases = assetStatuses.flatMap(status =>
    assetVerbs.map(verb => [verb, status, allowed[status][verb]] as const),
  );

  it.each(cases)('%s from %s leads to %s', (verb, status, to) => {
    const decided = decide({ status }, verb, bodies[verb]);
    const refusal = { refused: 'wrong-status', status };
    const change = { changes: { status: to } };
    expect(decided).toMatchObject(to === undefined ? refusal : change);
  });

  it('every verb has a body schema, a permission and a place in the table', () => {
    const keys = [...assetVerbs].sort();
    expect(Object.keys(assetLifeCycle.verbs).sort()).toEqual(keys);
    expect(Object.keys(assetVerbSchemas).sort()).toEqual(keys);
    expect(Object.keys(assetVerbPermissions).sort()).toEqual(keys);
  });

  it('a file may say what some verb leads to, and the same again', () => {
    expect(canMove('in-stock', 'deployed')).toBe(true);
    expect(canMove('lost', 'deployed')).toBe(true);
    expect(canMove('disposed', 'disposed')).toBe(true);
    expect(canMove('disposed', 'in-stock')).toBe(false);
    expect(canMove('planned', 'deployed')).toBe(false);
  });
});

describe('a verb', () => {
  const held: Partial<Asset> = {
    status: 'deployed',
    assignedTo: 'user:default/ines',
    assignedSince: '2024-03-01',
    expectedBack: '2024-06-30',
    inServiceDate: '2024-03-01',
  };

  it('hand-out says who has it since when, and the first one when it went into service', () => {
    expect(
      decide({}, 'hand-out', {
        assignedTo: 'user:default/ines',
        location: 'LYO',
        condition: 'good',
        date: '2024-05-30',
        expectedBack: '2024-06-30',
      }),
    ).toEqual({
      changes: {
        status: 'deployed',
        assignedTo: 'user:default/ines',
        assignedSince: '2024-05-30',
        expectedBack: '2024-06-30',
        inServiceDate: '2024-05-30',
        location: 'LYO',
        condition: 'good',
      },
    });
    expect(
      decide({ inServiceDate: '2020-01-01' }, 'hand-out', { location: 'LYO' }),
    ).toEqual({
      changes: {
        status: 'deployed',
        assignedTo: null,
        assignedSince: today,
        expectedBack: null,
        location: 'LYO',
      },
    });
  });

  it('take-back and retire release it', () => {
    const released = {
      assignedTo: null,
      assignedSince: null,
      expectedBack: null,
    };
    expect(decide(held, 'take-back', { location: 'LYO' })).toEqual({
      changes: { status: 'in-stock', location: 'LYO', ...released },
    });
    expect(decide(held, 'retire', { reason: 'old' })).toEqual({
      changes: { status: 'retired', ...released },
    });
  });

  it('transfer to another place keeps the holder, since when and until when', () => {
    expect(decide(held, 'transfer', { location: 'LYO' })).toEqual({
      changes: {
        status: 'deployed',
        location: 'LYO',
        assignedTo: 'user:default/ines',
        assignedSince: '2024-03-01',
        expectedBack: '2024-06-30',
      },
    });
  });

  it('transfer to another holder starts anew where it is', () => {
    expect(decide(held, 'transfer', bodies.transfer)).toEqual({
      changes: {
        status: 'deployed',
        assignedTo: 'user:default/paul',
        assignedSince: today,
        expectedBack: null,
      },
    });
  });

  it('what comes back from repair or is found is deployed when somebody still holds it', () => {
    const broken = { ...held, status: 'in-repair' } as const;
    const lost = { ...held, status: 'lost' } as const;
    expect(decide(broken, 'return-from-repair')).toEqual({
      changes: { status: 'deployed', expectedBack: null },
    });
    expect(decide(lost, 'report-found', { condition: 'poor' })).toEqual({
      changes: { status: 'deployed', condition: 'poor' },
    });
  });

  it('dispose wants proof of wiping where data was kept, new or known already', () => {
    const retired = { status: 'retired' } as const;
    const proof = { wipedOn: '2024-05-30', wipedBy: 'user:default/ines' };
    expect(decide(retired, 'dispose', { reason: 'sold' }, true)).toEqual({
      refused: 'data-not-wiped',
    });
    expect(decide(retired, 'dispose', { wipedOn: '2024-05-30' }, true)).toEqual(
      { refused: 'data-not-wiped' },
    );
    const disposed = {
      changes: { status: 'disposed', location: null, ...proof },
    };
    expect(decide(retired, 'dispose', proof, true)).toEqual(disposed);
    expect(decide({ ...retired, ...proof }, 'dispose', {}, true)).toEqual(
      disposed,
    );
  });

  it.each<[string, Partial<Asset>, AssetVerb, AssetVerbBody, object]>([
    [
      'tomorrow',
      {},
      'hand-out',
      { assignedTo: 'user:default/ines', date: '2024-06-01' },
      { refused: 'in-the-future', date: '2024-06-01' },
    ],
    [
      'to nobody and nowhere',
      {},
      'hand-out',
      {},
      { refused: 'nobody-and-nowhere' },
    ],
    [
      'to itself',
      {},
      'hand-out',
      { assignedTo: 'hardwareasset:default/lt-1' },
      { refused: 'assigned-to-itself' },
    ],
    [
      'until before it starts',
      {},
      'hand-out',
      { assignedTo: 'user:default/ines', expectedBack: '2024-05-30' },
      { refused: 'back-before-start', expectedBack: '2024-05-30' },
    ],
    [
      'back before it was handed out',
      held,
      'take-back',
      { date: '2024-02-29' },
      { refused: 'before-assignment', assignedSince: '2024-03-01' },
    ],
    [
      'on before it was handed out',
      held,
      'transfer',
      { assignedTo: 'user:default/paul', date: '2024-02-29' },
      { refused: 'before-assignment', assignedSince: '2024-03-01' },
    ],
    ['on to where it is', held, 'transfer', {}, { refused: 'nothing-changes' }],
    [
      'on to the same place in other letters',
      held,
      'transfer',
      { location: 'par' },
      { refused: 'nothing-changes' },
    ],
    [
      'into repair until yesterday',
      {},
      'send-to-repair',
      { reason: 'x', expectedBack: '2024-05-30' },
      { refused: 'back-before-start', expectedBack: '2024-05-30' },
    ],
    [
      'into stock without a place',
      { status: 'planned', location: undefined },
      'receive',
      {},
      { refused: 'no-place' },
    ],
    [
      'away with data wiped tomorrow',
      { status: 'retired' },
      'dispose',
      { wipedOn: '2024-06-01', wipedBy: 'user:default/ines' },
      { refused: 'in-the-future', date: '2024-06-01' },
    ],
  ])('does not go %s', (_, asset, verb, body, refusal) => {
    const decided = decide(asset, verb, body);
    expect(decided).toEqual(refusal);
    expect(refusalMessage(decided as AssetRefusal)).toMatch(
      /^[a-zA-Z0-9].{10,}/,
    );
  });

  it('takes only what its form has, and a reason where one is needed', () => {
    const { 'hand-out': handOut, retire, dispose } = assetVerbSchemas;
    expect(handOut.safeParse({ wipedOn: today }).success).toBe(false);
    expect(handOut.safeParse({ assignedTo: 'system:default/x' }).success).toBe(
      false,
    );
    expect(retire.safeParse({}).success).toBe(false);
    expect(retire.safeParse({ reason: ' ' }).success).toBe(false);
    expect(dispose.parse({ reason: 'x', wipedBy: 'User:Ines' })).toEqual({
      reason: 'x',
      wipedBy: 'user:default/ines',
    });
    expect(handOut.safeParse({ date: '2024-02-30' }).success).toBe(false);
  });
});
