const TRYING = ['development', 'test'];

/**
 * Refuses the demo sign-in everywhere but where the portal is tried or tested: a missing
 * NODE_ENV counts as production, because that is what a forgotten one would be.
 */
export function assertDemoIsAllowed(environment: string | undefined): void {
  if (environment === undefined || !TRYING.includes(environment)) {
    throw new Error(
      `The demo sign-in lets anybody in without a password and is refused when NODE_ENV is '${
        environment ?? ''
      }': remove auth.providers.demo from the configuration and set up a real provider (docs/sign-in.md), ` +
        `or, for trying only, start with NODE_ENV=development`,
    );
  }
}
