const trying = ['development', 'test'];

/**
 * Refuses the demo estate everywhere but where Parc is tried or tested: a missing NODE_ENV counts as production,
 * because that is what a forgotten one would be.
 */
export function assertDemoIsAllowed(environment: string | undefined): void {
  if (environment !== undefined && trying.includes(environment)) return;
  throw new Error(
    `parc.demoEstate fills the register with equipment that does not exist and is refused when NODE_ENV is '${
      environment ?? ''
    }': remove it from the configuration, or, for trying only, start with NODE_ENV=development`,
  );
}
