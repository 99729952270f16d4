import {
  decideMatch,
  type MatchCandidate,
  type MatchQuestion,
} from './decideMatch';
import { standardRules, type InventoryRule } from './rules';

const anAsset = (given: Partial<MatchCandidate> = {}): MatchCandidate => ({
  id: 'a',
  ref: 'LT-1',
  isGone: false,
  isCurrent: false,
  serials: [],
  uuids: [],
  macs: [],
  names: [],
  otherProducts: [],
  ...given,
});
const aMachine = (
  identity: Partial<MatchQuestion['identity']>,
  candidates: MatchCandidate[] = [],
  more: Partial<MatchQuestion> = {},
): MatchQuestion => ({
  deviceId: 'lt-1-2024-01-01-10-00-00',
  product: 'glpi',
  itemType: 'Computer',
  isPartial: false,
  identity: { macs: [], ...identity },
  candidates,
  excluded: [],
  ...more,
});
const decide = (question: MatchQuestion, rules = standardRules) => {
  const decision = decideMatch(rules, question);
  return decision.then === 'link'
    ? [decision.asset, decision.explanation.key]
    : decision.then;
};

describe('decideMatch by the standard rules', () => {
  it('links by serial, and says so', () => {
    const asset = anAsset({ serials: ['5CG1'], names: ['other'] });
    expect(
      decideMatch(
        standardRules,
        aMachine({ serial: '5CG1', name: 'x' }, [asset]),
      ),
    ).toEqual({
      then: 'link',
      asset: 'a',
      explanation: { rule: 'Serial number', key: 'serial', value: '5CG1' },
      passedOver: [],
    });
  });

  it('keeps the asset when its mainboard was replaced: the same serial, another UUID and MAC', () => {
    const asset = anAsset({ serials: ['5CG1'], uuids: ['old'], macs: ['m1'] });
    expect(
      decide(aMachine({ serial: '5CG1', uuid: 'new', macs: ['m2'] }, [asset])),
    ).toEqual(['a', 'serial']);
  });

  it('makes another asset of another serial, whatever else is the same', () => {
    const asset = anAsset({
      serials: ['5CG1'],
      uuids: ['u'],
      macs: ['dock'],
      names: ['lt-1'],
      isCurrent: true,
    });
    const decision = decideMatch(
      standardRules,
      aMachine({ serial: '5CG2', uuid: 'u', macs: ['dock'], name: 'lt-1' }, [
        asset,
      ]),
    );
    expect(decision.then).toBe('create');
    expect(decision.passedOver.map(({ rule, key }) => [rule, key])).toEqual([
      ['UUID', 'serial'],
      ['MAC address', 'serial'],
      ['Same agent as before', 'serial'],
      ['Host name', 'serial'],
    ]);
  });

  it('does not take a docking station for the machine', () => {
    const asset = anAsset({ macs: ['m1', 'dock'], names: ['lt-1'] });
    expect(
      decide(aMachine({ macs: ['m2', 'dock'], name: 'lt-2' }, [asset])),
    ).toBe('create');
    expect(decide(aMachine({ macs: ['dock'], name: 'lt-2' }, [asset]))).toBe(
      'create',
    );
    expect(
      decide(aMachine({ macs: ['m1', 'dock2'], name: 'lt-1' }, [asset])),
    ).toEqual(['a', 'mac']);
  });

  it('trusts a name only of an asset that no agent ever spoke for', () => {
    const entered = anAsset({ names: ['lt-1'] });
    expect(decide(aMachine({ name: 'lt-1', serial: 'S' }, [entered]))).toEqual([
      'a',
      'name',
    ]);
    const known = anAsset({
      names: ['lt-1'],
      uuids: ['u'],
      otherProducts: ['glpi'],
    });
    expect(decide(aMachine({ name: 'lt-1', serial: 'S' }, [known]))).toBe(
      'create',
    );
  });

  it('takes two products on a machine of which only the name is known for one', () => {
    const known = anAsset({ names: ['box'], otherProducts: ['ocs'] });
    expect(decide(aMachine({ name: 'box' }, [known]))).toEqual(['a', 'name']);
    expect(decide(aMachine({ name: 'box' }, [known], { product: 'ocs' }))).toBe(
      'create',
    );
  });

  it('chooses among several by the other keys, then those that are still there', () => {
    const one = anAsset({ serials: ['S'], names: ['a'] });
    const two = anAsset({ id: 'b', serials: ['S'], names: ['b'] });
    expect(decide(aMachine({ serial: 'S', name: 'b' }, [one, two]))).toEqual([
      'b',
      'serial',
    ]);
    const gone = anAsset({ id: 'c', serials: ['S'], isGone: true });
    expect(decide(aMachine({ serial: 'S' }, [one, gone]))).toEqual([
      'a',
      'serial',
    ]);
  });

  it('neither links nor creates when several fit alike', () => {
    const one = anAsset({ serials: ['S'] });
    const two = anAsset({ id: 'b', serials: ['S'] });
    expect(
      decideMatch(standardRules, aMachine({ serial: 'S' }, [one, two])),
    ).toMatchObject({ then: 'ambiguous', assets: ['a', 'b'] });
  });

  it('creates nothing from a part, but links one', () => {
    const part = { isPartial: true };
    expect(decide(aMachine({ serial: 'S' }, [], part))).toBe('refuse');
    const asset = anAsset({ serials: ['S'] });
    expect(decide(aMachine({ serial: 'S' }, [asset], part))).toEqual([
      'a',
      'serial',
    ]);
  });

  it('keeps an agent whose mainboard has no serial when a network card stayed, and takes a clone for another', () => {
    const asset = anAsset({
      uuids: ['u1'],
      macs: ['m1', 'wifi'],
      isCurrent: true,
    });
    expect(
      decide(aMachine({ uuid: 'u2', macs: ['m2', 'wifi'] }, [asset])),
    ).toEqual(['a', 'agent']);
    expect(decide(aMachine({ uuid: 'u2', macs: ['m3'] }, [asset]))).toBe(
      'create',
    );
  });

  it('passes over what a person said it is not', () => {
    const asset = anAsset({ serials: ['S'] });
    expect(
      decide(aMachine({ serial: 'S' }, [asset], { excluded: ['a'] })),
    ).toBe('create');
  });

  it('has a person decide of what has nothing to be known by, and of what a scan found', () => {
    expect(decide(aMachine({}))).toBe('discover');
    expect(
      decide(aMachine({ macs: ['m'] }, [], { itemType: 'Unmanaged' })),
    ).toBe('discover');
  });
});

describe('decideMatch by rules of one’s own', () => {
  const rule = (given: Partial<InventoryRule>): InventoryRule => ({
    name: 'r',
    isActive: true,
    itemTypes: [],
    then: 'link',
    keys: [],
    ...given,
  });

  it('asks for all keys of a rule', () => {
    const rules = [rule({ keys: ['serial', 'name'] })];
    const asset = anAsset({ serials: ['S'], names: ['a'] });
    expect(decide(aMachine({ serial: 'S', name: 'b' }, [asset]), rules)).toBe(
      'discover',
    );
    expect(
      decide(aMachine({ serial: 'S', name: 'a' }, [asset]), rules),
    ).toEqual(['a', 'serial']);
  });

  it('skips what is switched off or meant for other machines, and refuses', () => {
    const rules = [
      rule({ isActive: false, then: 'create' }),
      rule({ itemTypes: ['Printer'], then: 'create' }),
      rule({ name: 'No phones', itemTypes: ['Phone'], then: 'refuse' }),
      rule({ then: 'create', category: 'server' }),
    ];
    expect(
      decideMatch(rules, aMachine({ serial: 'S' }, [], { itemType: 'Phone' })),
    ).toMatchObject({ then: 'refuse', because: 'rule' });
    expect(decideMatch(rules, aMachine({ serial: 'S' }))).toMatchObject({
      then: 'create',
      category: 'server',
    });
  });
});
