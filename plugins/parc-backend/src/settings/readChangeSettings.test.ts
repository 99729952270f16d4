import { ConfigReader } from '@backstage/config';
import { readConfig } from './readConfig';

/** A questionnaire of the given levels. */
const withLevels = (...levels: object[]) =>
  new ConfigReader({
    parc: {
      changes: {
        risk: {
          questions: [
            {
              id: 'tested',
              text: 'Was it tested?',
              answers: [
                { id: 'yes', text: 'Yes', points: 0 },
                { id: 'no', text: 'No', points: 2 },
              ],
            },
          ],
          levels,
        },
      },
    },
  });

it('the portal does not start where the levels of risk leave scores out: each hole is named [ServiceNow]', () => {
  const start = (...levels: object[]) => readConfig(withLevels(...levels));
  const low = { level: 'low', from: 0, below: 13 };
  expect(() => start({ ...low, from: 1 }, { level: 'high', from: 14 })).toThrow(
    'parc.changes.risk: no level has the scores 0; parc.changes.risk: no level has the scores 13',
  );
  expect(() => start(low, { level: 'high', from: 13 })).not.toThrow();
});
