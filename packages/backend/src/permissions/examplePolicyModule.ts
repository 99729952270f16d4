import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ExamplePolicy } from './ExamplePolicy';
import { readRoleMembers } from './roles';

/** Puts {@link ExamplePolicy} in charge, with the groups of `permission.parc.roles`. */
export const examplePolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'parc-example-policy',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ config, policy, userInfo }) {
        policy.setPolicy(new ExamplePolicy(userInfo, readRoleMembers(config)));
      },
    });
  },
});
