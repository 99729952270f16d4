import type { Change } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { setByStatus } from './setByStatus';

it('a change that a file closes keeps how it went, and that it must be reviewed [ITIL: post-implementation review]', () => {
  const before = (values: object) =>
    ({ status: 'review', outcome: 'successful', ...values } as Change);
  const closed = (values: object, outcome = {}) =>
    setByStatus(
      'closed',
      before(values),
      { values: { type: 'normal' }, outcome } as never,
      DateTime.utc(),
    );
  expect(closed({ needsReview: true })).toMatchObject({
    outcome: 'successful',
    needsReview: true,
  });
  expect(
    closed({ outcome: 'rolled-back', outcomeText: 'It did not start.' }),
  ).toMatchObject({
    outcome: 'rolled-back',
    outcomeText: 'It did not start.',
    needsReview: true,
  });
  expect(closed({ needsReview: false })).toMatchObject({ needsReview: false });
  expect(closed({}, { result: 'failed' })).toMatchObject({
    outcome: 'failed',
    needsReview: true,
  });
});
