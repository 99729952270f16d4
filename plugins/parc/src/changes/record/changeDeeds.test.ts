import { aChange } from '../../testing/aChange';
import { changeDeeds } from './changeDeeds';
import { changeSteps } from './changeSteps';
import { isComplete, verbBodyOf } from './changeVerbBody';

const everything = { mayWrite: true, mayImplement: true, mayManage: true };
const writing = { mayWrite: true, mayImplement: false, mayManage: false };

describe('what can be done with a change', () => {
  it.each([
    ['normal', 'new', ['submit', 'override', 'cancel']],
    ['normal', 'assess', ['request-approval', 'revise', 'override', 'cancel']],
    ['normal', 'authorize', ['revise', 'override', 'cancel']],
    ['emergency', 'authorize', ['start', 'revise', 'override', 'cancel']],
    ['standard', 'scheduled', ['start', 'revise', 'override', 'cancel']],
    ['normal', 'implement', ['finish', 'back-out', 'link-incident', 'cancel']],
    ['normal', 'review', ['close', 'verify-return', 'link-incident']],
    ['normal', 'closed', ['verify-return', 'link-incident']],
    ['normal', 'canceled', []],
  ])('in a %s one that is %s: %j', (type, status, deeds) => {
    expect(changeDeeds(aChange({ type, status }), everything)).toEqual(deeds);
  });

  it('is what the reader may do', () => {
    expect(changeDeeds(aChange({ status: 'scheduled' }), writing)).toEqual([
      'revise',
      'cancel',
    ]);
  });

  it('puts conflicts that were found before all else that can wait, and leaves out what there is not', () => {
    const found = aChange({ status: 'assess', conflictState: 'found' });
    expect(changeDeeds(found, everything)[1]).toBe('override');
    const none = aChange({ conflictState: 'none' });
    expect(changeDeeds(none, everything)).not.toContain('override');
    const verified = aChange({
      status: 'closed',
      returnVerifiedOn: '2026-03-01',
    });
    expect(changeDeeds(verified, everything)).toEqual(['link-incident']);
  });
});

describe('the way of a change', () => {
  it('is that of its type', () => {
    const stepsOf = (type: string) => changeSteps(aChange({ type }));
    expect(stepsOf('normal')).toHaveLength(7);
    expect(stepsOf('standard')).toEqual([
      'new',
      'scheduled',
      'implement',
      'review',
      'closed',
    ]);
    expect(stepsOf('emergency')).not.toContain('assess');
    expect(changeSteps(aChange({ status: 'canceled' }))).toEqual([
      'new',
      'canceled',
    ]);
  });
});

describe('what a verb asks', () => {
  it('is what happened, unless it went as it should', () => {
    const change = aChange({ status: 'implement' });
    expect(isComplete(change, 'finish', { outcome: 'successful' })).toBe(true);
    expect(isComplete(change, 'finish', { outcome: 'failed' })).toBe(false);
    expect(
      isComplete(change, 'finish', { outcome: 'failed', text: 'It hung' }),
    ).toBe(true);
    expect(isComplete(change, 'back-out', { text: 'It hung' })).toBe(false);
  });

  it('is a review where one is needed, and what was measured', () => {
    const change = aChange({ status: 'review', needsReview: true });
    const review = 'The disk was full';
    expect(isComplete(change, 'close', {})).toBe(false);
    expect(isComplete(change, 'close', { review })).toBe(false);
    const body = {
      review,
      returnObtained: 'obtained',
      returnText: 'No outage since',
    } as const;
    expect(isComplete(change, 'close', body)).toBe(true);
    expect(
      isComplete(aChange({ status: 'review' }), 'close', {
        returnObtained: 'obtained',
      }),
    ).toBe(false);
  });

  it('is sent without what is empty', () => {
    expect(verbBodyOf({ text: ' It hung ', reason: '  ' })).toEqual({
      text: 'It hung',
    });
  });
});
