/** An edition and a release in a line: `Professional 2021`; undefined when neither is known. */
export function releaseName(of: {
  edition?: string;
  release?: string;
}): string | undefined {
  return [of.edition, of.release].filter(Boolean).join(' ') || undefined;
}
