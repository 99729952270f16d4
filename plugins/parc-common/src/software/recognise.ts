import { Pattern, type Captured } from './Pattern';
import type { SoftwareCategory, SoftwareRule } from './softwareRules';

/** Software as an agent names it. */
export interface NamedSoftware {
  name: string;
  /** Empty when unknown. */
  publisher: string;
  /** Empty when unknown. */
  version: string;
}

/** What a title and version is, and the rule that says so: a release of a product, or only a category. */
export type Recognition =
  | { rule: string; product: string; edition: string; release: string }
  | { rule: string; licensing: SoftwareCategory };

interface CompiledRule {
  rule: SoftwareRule;
  publisher?: Pattern;
  title?: Pattern;
  version?: Pattern;
}

/** An ordered list of rules, made ready to be asked often. */
export class Recogniser {
  private readonly compiled: readonly CompiledRule[];
  /** By the first character of a name: the rules that may fit it. */
  private readonly byBeginning = new Map<string, readonly CompiledRule[]>();

  /** @param knows - Whether there is a product of this code; a rule whose product is gone does not hold. */
  constructor(
    rules: readonly SoftwareRule[],
    knows: (product: string) => boolean = () => true,
  ) {
    this.compiled = rules
      .filter(
        ({ isActive, product }) =>
          isActive && (product === undefined || knows(product)),
      )
      .map(rule => ({
        rule,
        publisher: compile(rule.publisher),
        title: compile(rule.title),
        version: compile(rule.version),
      }));
  }

  /** What software is by the first rule that fits; undefined when none does. */
  recognise(software: NamedSoftware): Recognition | undefined {
    for (const compiled of this.beginning(software.name)) {
      const captured = fit(compiled, software);
      if (captured) return outcomeOf(compiled.rule, captured, software.version);
    }
    return undefined;
  }

  private beginning(name: string): readonly CompiledRule[] {
    const first = name.slice(0, 1).toLowerCase().slice(0, 1);
    const known = this.byBeginning.get(first);
    if (known) return known;
    const rules = this.compiled.filter(
      ({ title }) => !title || title.mayBeginWith(first),
    );
    this.byBeginning.set(first, rules);
    return rules;
  }
}

/** The number of a version: all of it, or its first or first two parts; without an epoch. Empty when there is none. */
export function releaseOfVersion(version: string, parts: 1 | 2): string {
  const [, numbers] = /^(?:\d+:)?v?(\d+(?:\.\d+)?)/i.exec(version) ?? [];
  return numbers?.split('.').slice(0, parts).join('.') ?? '';
}

function compile(pattern: string | undefined): Pattern | undefined {
  return pattern === undefined || pattern === '*'
    ? undefined
    : new Pattern(pattern);
}

function fit(
  { publisher, title, version }: CompiledRule,
  software: NamedSoftware,
): Captured | undefined {
  const named = title ? title.match(software.name) : {};
  if (!named) return undefined;
  const made = publisher ? publisher.match(software.publisher) : {};
  if (!made) return undefined;
  const numbered = version ? version.match(software.version) : {};
  return numbered && { ...made, ...numbered, ...named };
}

function outcomeOf(
  rule: SoftwareRule,
  captured: Captured,
  version: string,
): Recognition {
  const { name, product, licensing } = rule;
  if (product === undefined) return { rule: name, licensing: licensing! };
  return {
    rule: name,
    product,
    edition: tidy(rule.edition ?? captured.edition),
    release: tidy(releaseOf(rule, captured, version)),
  };
}

function releaseOf(
  { release }: SoftwareRule,
  captured: Captured,
  version: string,
): string | undefined {
  if (release === 'major') return releaseOfVersion(version, 1);
  if (release === 'major.minor') return releaseOfVersion(version, 2);
  return release ?? captured.release;
}

/** Without spaces around and doubled, and no longer than a rule may say. */
function tidy(text = ''): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 100);
}
