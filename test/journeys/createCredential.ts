import { bodyOf, Portal } from '../support';

/** Makes a credential for agents, and returns the header with which they sign in. */
export async function createCredential(
  portal: Portal,
  name = 'All machines',
): Promise<string> {
  const { login, secret } = bodyOf(
    await portal.as('fleetManager').post('/api/parc/agent-credentials', {
      name,
    }),
  );
  return `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}`;
}
