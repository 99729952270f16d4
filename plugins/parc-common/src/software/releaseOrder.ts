/** The largest number that PostgreSQL's integer holds; longer ones are no releases. */
const largest = 2_147_483_647;

/**
 * The numbers of a release, by which releases of one product are compared, the first that differs deciding and the
 * shorter before the longer: 9 < 10 < 2019, 21H1 < 21H2, 2012 < 2012 R2. Without numbers it is before all others.
 */
export function releaseOrder(release: string): number[] {
  return (release.match(/\d+/g) ?? [])
    .slice(0, 8)
    .map(each => Math.min(Number(each), largest));
}
