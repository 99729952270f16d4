import path from 'node:path';

/** What we read of the report that Jest writes with --json. */
export interface JestReport {
  testResults: Array<{
    /** Absolute path of the file. */
    name: string;
    message: string;
    status: 'passed' | 'failed' | 'focused' | 'pending' | 'skipped';
    assertionResults: Array<{
      fullName: string;
      status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo' | 'disabled';
    }>;
  }>;
}

interface Test {
  file: string;
  name: string;
  status: 'passed' | 'failed' | 'skipped';
}

/**
 * What a complete run must contain, and how its tests are known. A group can be empty without any test failing: a
 * database that is missing just has no tests, and that is what must not go unnoticed.
 */
const requiredGroups: Record<string, (test: Test) => boolean> = {
  unit: ({ file }) => !file.startsWith('test/'),
  'stores on PostgreSQL 14': test => isStoreTest(test, 14),
  'stores on PostgreSQL 18': test => isStoreTest(test, 18),
  'journeys over the whole backend': ({ file }) =>
    file.startsWith('test/journeys/'),
  'journeys in a browser': ({ file }) => file.startsWith('test/browser/'),
  'portals of others': ({ file }) => file.startsWith('test/portals/'),
  'packages as published': ({ file }) => file.startsWith('test/packages/'),
  'lint rules': ({ file }) => file.startsWith('test/lint/'),
};

/** By the name that @backstage/backend-test-utils gives a database, POSTGRES_14, or the one that people read. */
function isStoreTest({ file, name }: Test, major: number): boolean {
  return (
    file.startsWith('plugins/') &&
    new RegExp(`postgres(ql)?[ _]${major}`, 'i').test(name)
  );
}

/** Adds up a run: the two numbers of its closing line, and the lines to print before it. */
export function countTests(options: {
  /** Undefined when Jest did not come to write it. */
  report: JestReport | undefined;
  root: string;
  /** How Jest ended: its exit code, 0 when it is content, or the signal that ended it. */
  end: number | string;
  /** Whether all tests were to run, not a choice of them. */
  isComplete: boolean;
}): { passed: number; failed: number; lines: string[] } {
  const { report, root, end, isComplete } = options;
  if (!report) {
    const line = `failed: Jest ended with ${end} before it was through, see above`;
    return { passed: 0, failed: 1, lines: [line] };
  }
  const tests = readTests(report, root);
  const passed = tests.filter(test => test.status === 'passed');
  const failures = [
    ...tests
      .filter(test => test.status === 'failed')
      .map(test => `failed: ${test.file}: ${test.name}`),
    ...(isComplete ? missing(tests) : []),
  ];
  if (end !== 0 && failures.length === 0) {
    failures.push(`failed: Jest ended with ${end}, see above`);
  }
  const groups = Object.entries(requiredGroups).map(
    ([group, isIn]) => `${passed.filter(isIn).length} ${group}`,
  );
  return {
    passed: passed.length,
    failed: failures.length,
    lines: [...failures, groups.join(', ')],
  };
}

function readTests(report: JestReport, root: string): Test[] {
  return report.testResults.flatMap(({ name, ...result }) => {
    const file = path.relative(root, name);
    const tests = result.assertionResults.map(
      ({ fullName, status }): Test => ({
        file,
        name: fullName,
        status: status === 'passed' || status === 'failed' ? status : 'skipped',
      }),
    );
    // The file itself could not be run, or something around its tests failed.
    const hasFailedAsWhole =
      result.status === 'failed' &&
      !tests.some(test => test.status === 'failed');
    return hasFailedAsWhole
      ? [...tests, { file, name: 'the file itself', status: 'failed' }]
      : tests;
  });
}

/** In a complete run a skipped test counts as failed, and so does a group without tests. */
function missing(tests: Test[]): string[] {
  return [
    ...tests
      .filter(test => test.status === 'skipped')
      .map(test => `skipped: ${test.file}: ${test.name}`),
    ...Object.entries(requiredGroups)
      .filter(([, isIn]) => !tests.some(isIn))
      .map(([group]) => `missing: no test ran of the group "${group}"`),
  ];
}
