import { mockServices } from '@backstage/backend-test-utils';
import {
  resolvePackagePath,
  type AuditorService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { createRegister, type Register } from '../createRegister';
import { migrate } from '../migrate';
import { readConfig } from '../settings';
import { Access, type ChangeContext } from '../records';

/** The services on a database, without HTTP; the catalog is a list that the test changes. */
export async function startRegister(
  knex: Knex,
  now: () => DateTime = () => DateTime.utc(),
  auditor: AuditorService = mockServices.auditor.mock(),
): Promise<
  Register & { entities: Map<string, Entity>; context: ChangeContext }
> {
  await migrate(
    knex,
    resolvePackagePath('@parc/backstage-plugin-parc-backend', 'migrations'),
  );
  const entities = new Map<string, Entity>();
  const catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'> =
    {
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(each => entities.get(each)),
      }),
      async *streamEntities(request) {
        const asked = JSON.stringify(request?.query);
        yield [...entities.values()].filter(({ kind }) =>
          asked.includes(`"kind":"${kind}"`),
        );
      },
    };
  const register = createRegister({
    knex,
    access: new Access(mockServices.permissions(), () => {
      throw new Error('nothing is conditional here');
    }),
    clock: now,
    settings: readConfig(mockServices.rootConfig()),
    portal: {
      catalog: catalog as CatalogService,
      auth: mockServices.auth(),
      auditor,
      userInfo: mockServices.userInfo(),
      logger: mockServices.logger.mock(),
    },
  });
  await register.categories.ensureStandard();
  const context: ChangeContext = {
    who: { actor: 'user:default/test', isSystem: true },
    source: 'portal',
  };
  return { ...register, entities, context };
}
