import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** The request header in which the sign-in page sends the entity ref of the person chosen. */
export const DEMO_USER_HEADER = 'x-parc-demo-user';

type DemoUser = { entityRef: string; displayName: string };

/** Accepts a person named in a header, if the configuration offers that person. */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async ({ displayName }: DemoUser) => ({
    profile: { displayName },
  }),

  initialize({ config }): DemoUser[] {
    return config.getConfigArray('users').map(readDemoUser);
  },

  async authenticate({ req }, users: DemoUser[]) {
    const entityRef = req.header(DEMO_USER_HEADER);
    if (!entityRef) {
      throw new AuthenticationError(
        `The demo sign-in needs the header '${DEMO_USER_HEADER}'`,
      );
    }
    const user = users.find(known => known.entityRef === entityRef);
    if (!user) {
      throw new AuthenticationError(
        `'${entityRef}' is not among the people of auth.providers.demo.users`,
      );
    }
    return { result: user };
  },
});

function readDemoUser(config: Config): DemoUser {
  const entityRef = parseEntityRef(config.getString('entityRef'), {
    defaultKind: 'user',
  });
  return {
    entityRef: stringifyEntityRef(entityRef),
    displayName: config.getString('displayName'),
  };
}
