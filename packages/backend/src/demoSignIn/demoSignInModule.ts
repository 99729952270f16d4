import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertDemoIsAllowed } from './assertDemoIsAllowed';
import { demoAuthenticator } from './demoAuthenticator';

/**
 * Sign-in for trying the portal: the page offers the people of
 * `auth.providers.demo.users`, and no password is asked.
 *
 * Without that configuration it does nothing; with it, a backend in production does not start.
 */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        assertDemoIsAllowed(process.env.NODE_ENV);
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            // The token is issued for the catalog's user: what is theirs follows from their groups there.
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.entityRef }),
          }),
        });
      },
    });
  },
});
