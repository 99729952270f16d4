import { ConfigReader } from '@backstage/config';
import { DEMO_USER_HEADER, demoAuthenticator } from './demoAuthenticator';

function signIn(userRef?: string) {
  const known = demoAuthenticator.initialize({
    config: new ConfigReader({
      users: [{ entityRef: 'ines', displayName: 'Inès Garnier' }],
    }),
  });
  const req = {
    header: (name: string) => (name === DEMO_USER_HEADER ? userRef : undefined),
  } as Parameters<typeof demoAuthenticator.authenticate>[0]['req'];
  return demoAuthenticator.authenticate({ req }, known);
}

describe('demoAuthenticator', () => {
  it('accepts a person of the configuration', async () => {
    const { result } = await signIn('user:default/ines');

    expect(result).toEqual({
      entityRef: 'user:default/ines',
      displayName: 'Inès Garnier',
    });
  });

  it('refuses anybody else, and says whom', async () => {
    await expect(signIn('user:default/bob')).rejects.toThrow(
      "'user:default/bob' is not among the people",
    );
  });

  it('refuses a request that names nobody', async () => {
    await expect(signIn()).rejects.toThrow(
      "needs the header 'x-parc-demo-user'",
    );
  });
});
