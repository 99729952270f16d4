import { parcAccessPermission } from '@parc/backstage-plugin-parc-common';

/** An extension shows for who may open Parc. `#read` is the permission's action, which policies look at. */
export const mayAccess = {
  permissions: {
    $contains: `${parcAccessPermission.name}#${parcAccessPermission.attributes.action}`,
  },
};
