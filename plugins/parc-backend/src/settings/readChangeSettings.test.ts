import { ConfigReader } from '@backstage/config';
import { withLevels } from '../testing/withLevels';
import { readConfig } from './readConfig';

it('the portal does not start where the levels of risk leave scores out: each hole is named [ServiceNow]', () => {
  const start = (...levels: object[]) =>
    readConfig(new ConfigReader({ parc: withLevels(...levels) }));
  const low = { level: 'low', from: 0, below: 13 };
  expect(() => start({ ...low, from: 1 }, { level: 'high', from: 14 })).toThrow(
    'parc.changes.risk: no level has the scores 0; parc.changes.risk: no level has the scores 13',
  );
  expect(() => start(low, { level: 'high', from: 13 })).not.toThrow();
});
