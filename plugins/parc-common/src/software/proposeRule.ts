import { productCode } from './productCode';
import { Recogniser, type NamedSoftware } from './recognise';
import { softwareRuleSchema, type SoftwareRule } from './softwareRules';

/** A rule for a title that none fits, and the product that it would lead to. */
export interface Proposal {
  rule: SoftwareRule;
  product: { code: string; name: string; publisher?: string };
}

/** At the end of a name: an architecture, a language, a version, what stands in brackets. */
const endings = [
  /\s*\([^()]*\)$/,
  /\s*\[[^[\]]*\]$/,
  /[\s_-]+(x64|x86|x86_64|amd64|arm64|win32|win64|i386|(32|64)[\s-]?bits?)$/i,
  /\s+[-–]\s+[a-z]{2,3}([-_][a-z]{2,4})?$/i,
  /[\s_-]+(en-us|en-gb|fr-fr|de-de|es-es|it-it|english|french|français|deutsch)$/i,
  /[\s_-]+(version|release|rev|build|update|service pack|sp|v)[\s.]*\d*$/i,
  /[\s_-]+v?\d+([._-]\d+)*[a-z]?\d*$/i,
  /[\s,_-]+$/,
];

/** What companies call themselves behind their name. */
const companyForm =
  /[\s,]+(inc|incorporated|corp|corporation|co|company|llc|ltd|limited|gmbh|ag|kg|sas|sa|sarl|s\.a\.s?|bv|b\.v|ab|oy|as|spa|srl|pty|plc|software|technologies|systems?|foundation|team|project)\.?$/i;

/**
 * Proposes a rule: the name without version, architecture and language, of the same publisher. When its siblings have
 * names that end in other years or numbers, that number is the release; else the version says it.
 */
export function proposeRule(
  title: Omit<NamedSoftware, 'version'>,
  versions: readonly string[],
): Proposal {
  const stem = stemOf(title.name);
  const rest = title.name.slice(stem.length);
  const hasRelease = /^[\s_-]+v?\d{1,4}(\.\d+)?(\s|$)/i.test(rest);
  const pattern = escape(stem);
  const publisher = makerOf(title.publisher);
  const hasNumbers = versions.some(each => /^(\d+:)?v?\d/i.test(each));
  const code = productCode(stem);
  return {
    product: {
      code,
      name: stem,
      ...(title.publisher ? { publisher: title.publisher } : {}),
    },
    rule: softwareRuleSchema.parse({
      name: stem.slice(0, 100),
      ...(publisher ? { publisher: `${escape(publisher)}*` } : {}),
      title: hasRelease
        ? `${pattern} {release}|${pattern} {release} *|${pattern}`
        : `${pattern}|${pattern} *`,
      product: code,
      ...(!hasRelease && hasNumbers ? { release: 'major' } : {}),
    }),
  };
}

/** Those of other titles that a rule fits too. */
export function fittedBy<T extends Omit<NamedSoftware, 'version'>>(
  rule: SoftwareRule,
  titles: readonly T[],
): T[] {
  const recogniser = new Recogniser([rule]);
  return titles.filter(({ name, publisher }) =>
    recogniser.recognise({ name, publisher, version: '' }),
  );
}

/** A name without what differs between its versions; the whole name when nothing else is left. */
function stemOf(name: string): string {
  let stem = name.trim().slice(0, 100);
  for (;;) {
    const shorter = endings.reduce(
      (text, each) => text.replace(each, ''),
      stem,
    );
    if (shorter === stem || !/\p{L}{2}/u.test(shorter)) return stem;
    stem = shorter;
  }
}

function makerOf(publisher: string): string {
  let maker = publisher.trim().slice(0, 100);
  for (;;) {
    const shorter = maker.replace(companyForm, '');
    if (shorter === maker || shorter === '') return maker;
    maker = shorter;
  }
}

/** The signs of patterns cannot be written: any character stands for them. */
function escape(text: string): string {
  return text.replace(/[|*{}]/g, '?');
}
