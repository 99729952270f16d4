import { licenceReadPermission } from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { LicenceFile } from './LicenceFile';

/** Licences as YAML. */
export function licenceFileRoutes(file: LicenceFile): Route[] {
  return [
    route({
      method: 'get',
      path: '/licences/{ref}/yaml',
      summary: 'The licence as a catalog file, ready to commit',
      permissions: [licenceReadPermission.name],
      answer: { status: 200, contentTypes: ['application/yaml'] },
      handle: async ({ who, params }) => ({
        body: await file.yaml(who, params.ref),
      }),
    }),
  ];
}
