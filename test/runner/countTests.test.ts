import { JestReport, countTests } from './countTests';

type Status = JestReport['testResults'][0]['assertionResults'][0]['status'];

describe('countTests', () => {
  it('counts what passed and what failed, and shows each group', () => {
    const { passed, failed, lines } = count({
      'packages/backend/src/a.test.ts': { 'does this': 'failed' },
    });
    expect({ passed, failed }).toEqual({ passed: 7, failed: 1 });
    expect(lines).toEqual([
      'failed: packages/backend/src/a.test.ts: does this',
      '2 unit, 1 stores on PostgreSQL 14, 1 stores on PostgreSQL 18, 1 journeys over the whole backend, 1 journeys in a browser, 1 portals of others, 1 packages as published, 1 lint rules',
    ]);
  });

  it.each(['store on POSTGRES_14', 'store on PostgreSQL 14'])(
    'takes a run without "%s" for failed',
    name => {
      const complete = count({});
      expect(complete.failed).toBe(0);
      const { failed, lines } = count({ [storeFile]: { [name]: 'passed' } });
      expect(failed).toBe(1);
      expect(lines[0]).toBe(
        'missing: no test ran of the group "stores on PostgreSQL 18"',
      );
    },
  );

  it.each(['pending', 'todo'] as const)(
    'takes a test that is %s for failed',
    status => {
      const { failed, lines } = count({
        'packages/backend/src/a.test.ts': { 'does this': status },
      });
      expect(failed).toBe(1);
      expect(lines[0]).toBe(
        'skipped: packages/backend/src/a.test.ts: does this',
      );
    },
  );

  it('is not concerned with what a filter left out', () => {
    const report = toReport({
      [storeFile]: { chosen: 'passed', other: 'pending' },
    });
    expect(
      countTests({ report, root, end: 0, isComplete: false }),
    ).toMatchObject({ passed: 1, failed: 0 });
  });

  it('takes a file that cannot be run for one failed test', () => {
    const report = toReport({
      ...completeRun,
      'plugins/parc/src/a.test.tsx': {},
    });
    report.testResults.at(-1)!.status = 'failed';
    expect(
      countTests({ report, root, end: 1, isComplete: true }),
    ).toMatchObject({
      failed: 1,
      lines: [
        'failed: plugins/parc/src/a.test.tsx: the file itself',
        expect.any(String),
      ],
    });
  });

  it('does not overlook that Jest failed otherwise', () => {
    const report = toReport(completeRun);
    expect(
      countTests({ report, root, end: 1, isComplete: true }),
    ).toMatchObject({
      failed: 1,
      lines: ['failed: Jest ended with 1, see above', expect.any(String)],
    });
  });

  it('takes a run that was ended before its report for failed', () => {
    expect(
      countTests({
        report: undefined,
        root,
        end: 'SIGKILL',
        isComplete: false,
      }),
    ).toEqual({
      passed: 0,
      failed: 1,
      lines: [
        'failed: Jest ended with SIGKILL before it was through, see above',
      ],
    });
  });
});

const root = '/checkout';
const storeFile = 'plugins/parc-backend/src/AssetStore.test.ts';
const completeRun: Record<string, Record<string, Status>> = {
  [storeFile]: {
    'store on PostgreSQL 14': 'passed',
    'store on PostgreSQL 18': 'passed',
  },
  'test/journeys/handOut.test.ts': { works: 'passed' },
  'test/browser/assets.test.ts': { works: 'passed' },
  'test/portals/portals.test.ts': { works: 'passed' },
  'test/packages/packages.test.ts': { works: 'passed' },
  'test/lint/rules.test.ts': { works: 'passed' },
  'packages/app/src/App.test.tsx': {},
};

function count(files: Record<string, Record<string, Status>>) {
  const report = toReport({ ...completeRun, ...files });
  return countTests({ report, root, end: 0, isComplete: true });
}

function toReport(files: Record<string, Record<string, Status>>): JestReport {
  return {
    testResults: Object.entries(files).map(([file, tests]) => ({
      name: `${root}/${file}`,
      message: '',
      status: 'passed',
      assertionResults: Object.entries(tests).map(([fullName, status]) => ({
        fullName,
        status,
      })),
    })),
  };
}
