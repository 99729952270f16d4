import {
  deviceTypeImportAnswerSchema,
  deviceTypeImportSchema,
  parcAdministerPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../http/route';
import type { DeviceTypeImport } from './DeviceTypeImport';

/** What models can do beside what any noun can. */
export function modelRoutes(deviceTypes: DeviceTypeImport): Route[] {
  return [
    route({
      method: 'post',
      path: '/models/import',
      summary:
        'Models from files of the NetBox device type library; a file that cannot be taken does not stop the others',
      permissions: [parcAdministerPermission.name],
      body: deviceTypeImportSchema,
      answer: { status: 200, schema: deviceTypeImportAnswerSchema },
      handle: async ({ context, body }) => ({
        body: await deviceTypes.run(context, body.files),
      }),
    }),
  ];
}
