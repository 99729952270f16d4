import { TestDatabases } from '@backstage/backend-test-utils';

/** The PostgreSQL on which the projection's state is tested: the oldest and the newest supported. */
export const testDatabases = TestDatabases.create({
  ids:
    process.env.PARC_TEST_ALL_DATABASES === 'false'
      ? ['POSTGRES_18']
      : ['POSTGRES_18', 'POSTGRES_14'],
});
