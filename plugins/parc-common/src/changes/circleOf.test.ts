import fc from 'fast-check';
import { circleOf } from './circleOf';

describe('relations between changes', () => {
  it('that go in a circle are answered with their way [ITIL v3: relationship, no cycle]', () => {
    const follows = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['d']],
    ]);
    expect(circleOf(follows, 'a')).toEqual(['a', 'b', 'c', 'a']);
    expect(circleOf(follows, 'd')).toEqual(['d', 'd']);
    expect(circleOf(new Map([['a', ['b']]]), 'a')).toBeUndefined();
  });

  it('have no circle where each points only at later ones, whatever they are', () => {
    const pair = fc.tuple(fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), pairs => {
        const onward = pairs.filter(([from, to]) => from < to);
        const follows = new Map<string, string[]>();
        for (const [from, to] of onward)
          follows.set(`${from}`, [...(follows.get(`${from}`) ?? []), `${to}`]);
        for (const start of follows.keys())
          expect(circleOf(follows, start)).toBeUndefined();
      }),
    );
  });
});
