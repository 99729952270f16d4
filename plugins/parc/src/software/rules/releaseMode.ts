/** Where the release of a product comes from. */
export type ReleaseMode = 'major' | 'major.minor' | 'fixed';

/** Undefined when the rule says nothing: then it is what `{release}` holds, if anything. */
export function releaseMode(
  release: string | undefined,
): ReleaseMode | undefined {
  if (release === undefined) return undefined;
  return release === 'major' || release === 'major.minor' ? release : 'fixed';
}
