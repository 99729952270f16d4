/**
 * Which of two versions of a program is the newer one, by the rule of Debian (Debian Policy 5.6.12, deb-version(7)): an
 * epoch before a colon, then numbers by value and what stands between them by its letters, then the revision behind the
 * last hyphen; a tilde comes before everything, the end too. So that the versions of others compare as their makers mean
 * them, pre-releases of semver count as behind a tilde (`2.0-rc.1`, `2.0beta2`), a `v` in front is none of it, and `128`
 * is `128.0.0`. Negative when the first is older, 0 when they are the same.
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return (
    a.epoch - b.epoch ||
    compareRuns(a.upstream, b.upstream) ||
    compareRuns(a.revision, b.revision)
  );
}

/** What makers call a version that comes before the one it is named after (semver.org, 9 and 11). */
const preRelease =
  /[-._ ]?(alpha|beta|preview|pre|rc|dev|snapshot|canary|nightly)(?=$|[-._ \d])/g;

function partsOf(version: string) {
  const text = version
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
    .replace(preRelease, '~$1');
  const [, epoch = '0', rest] = /^(?:(\d{1,9}):)?(.*)$/s.exec(text)!;
  const hyphen = rest.lastIndexOf('-');
  const upstream = hyphen < 0 ? rest : rest.slice(0, hyphen);
  return {
    epoch: Number(epoch),
    upstream: upstream.replace(/(\.0+)+(?![.\d])/g, ''),
    revision: hyphen < 0 ? '' : rest.slice(hyphen + 1),
  };
}

/** Runs of other signs and of digits in turn, as `verrevcmp` of dpkg walks them. */
function compareRuns(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [signs, digits] = a[at] ?? ['', ''];
    const [otherSigns, otherDigits] = b[at] ?? ['', ''];
    const order =
      compareSigns(signs, otherSigns) || compareDigits(digits, otherDigits);
    if (order !== 0) return order;
  }
  return 0;
}

function runsOf(text: string): Array<[signs: string, digits: string]> {
  return Array.from(text.matchAll(/(\D*)(\d*)/g), ([, signs, digits]) => [
    signs,
    digits,
  ]);
}

function compareSigns(one: string, other: string): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const order = weightOf(one[at]) - weightOf(other[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A tilde before the end, that before letters, these before all else. */
function weightOf(sign: string | undefined): number {
  if (sign === undefined) return 0;
  if (sign === '~') return -1;
  return /[a-z]/.test(sign) ? sign.charCodeAt(0) : sign.charCodeAt(0) + 256;
}

/** Of any length: some publishers write dates. */
function compareDigits(one: string, other: string): number {
  const [a, b] = [one, other].map(each => each.replace(/^0+/, ''));
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
