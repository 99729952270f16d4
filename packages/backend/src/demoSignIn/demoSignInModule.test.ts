import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AuthProviderRegistrationOptions,
  authProvidersExtensionPoint,
} from '@backstage/plugin-auth-node';
import { demoSignInModule } from './demoSignInModule';

const users = [
  {
    entityRef: 'user:default/ines',
    displayName: 'Inès Garnier',
    role: 'employee',
  },
];

/** Stands for the auth backend, and remembers which providers were registered. */
function anAuthPlugin() {
  const registered: AuthProviderRegistrationOptions[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'auth',
    register(env) {
      env.registerExtensionPoint(authProvidersExtensionPoint, {
        registerProvider: provider => registered.push(provider),
      });
      env.registerInit({ deps: {}, init: async () => {} });
    },
  });
  return { plugin, registered };
}

async function start(auth: object) {
  const { plugin, registered } = anAuthPlugin();
  await startTestBackend({
    features: [
      plugin,
      demoSignInModule,
      mockServices.rootConfig.factory({ data: { auth } }),
    ],
  });
  return registered;
}

describe('demoSignInModule', () => {
  const environment = process.env;
  afterEach(() => {
    process.env = environment;
  });

  it('registers nothing where the configuration has no demo sign-in', async () => {
    await expect(start({ providers: {} })).resolves.toEqual([]);
  });

  it('offers the demo sign-in for trying', async () => {
    await expect(start({ providers: { demo: { users } } })).resolves.toEqual([
      expect.objectContaining({ providerId: 'demo' }),
    ]);
  });

  it.each(['production', undefined])(
    'keeps the backend from starting when NODE_ENV is %s',
    async value => {
      process.env = { ...environment, NODE_ENV: value };

      await expect(start({ providers: { demo: { users } } })).rejects.toThrow(
        /demo sign-in lets anybody in without a password/,
      );
    },
  );

  it('starts in production without a demo sign-in', async () => {
    process.env = { ...environment, NODE_ENV: 'production' };

    await expect(start({ providers: {} })).resolves.toEqual([]);
  });
});
