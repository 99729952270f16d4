import type {
  NamedSoftware,
  RecognisedShare,
  Recogniser,
  Recognition,
  SoftwareDryRun,
} from '@parc/backstage-plugin-parc-common';

/** So many of the changes are answered, the most installed ones. */
const mostChanges = 200;
/** So many ways from what to what are answered. */
const mostMoves = 100;

type Change = SoftwareDryRun['changes'][number];

/** Adds up what rules make of software beside what others make of it. */
export class DryRun {
  private readonly beforeShare = noShare();
  private readonly afterShare = noShare();
  private readonly titles = new Set<number>();
  private readonly moves = new Map<string, SoftwareDryRun['moves'][number]>();
  private changes: Change[] = [];
  private versions = 0;
  private installations = 0;

  constructor(
    private readonly before: Recogniser,
    private readonly after: Recogniser,
  ) {}

  add(software: NamedSoftware & { titleId: number; installed: number }): void {
    const before = this.before.recognise(software);
    const after = this.after.recognise(software);
    count(this.beforeShare, before, software.installed);
    count(this.afterShare, after, software.installed);
    const [from, to] = [toText(before), toText(after)];
    if (from === to) return;
    this.titles.add(software.titleId);
    this.versions += 1;
    this.installations += software.installed;
    this.move(from, to, software.installed);
    const { name, publisher, version, installed } = software;
    this.keep({
      name,
      ...(publisher ? { publisher } : {}),
      ...(version ? { version } : {}),
      installations: installed,
      from,
      to,
      ...(after ? { rule: after.rule } : {}),
    });
  }

  answer(isComplete: boolean): SoftwareDryRun {
    return {
      isComplete,
      before: this.beforeShare,
      after: this.afterShare,
      changed: {
        titles: this.titles.size,
        versions: this.versions,
        installations: this.installations,
      },
      moves: mostInstalled([...this.moves.values()], mostMoves),
      changes: mostInstalled(this.changes, mostChanges),
    };
  }

  private move(from: string, to: string, installed: number): void {
    const key = `${from}\n${to}`;
    const move = this.moves.get(key) ?? {
      from,
      to,
      versions: 0,
      installations: 0,
    };
    move.versions += 1;
    move.installations += installed;
    this.moves.set(key, move);
  }

  private keep(change: Change): void {
    this.changes.push(change);
    if (this.changes.length > 20 * mostChanges)
      this.changes = mostInstalled(this.changes, mostChanges);
  }
}

function noShare(): RecognisedShare {
  return {
    versions: 0,
    recognisedVersions: 0,
    installations: 0,
    recognisedInstallations: 0,
  };
}

function count(
  share: RecognisedShare,
  outcome: Recognition | undefined,
  installed: number,
): void {
  share.versions += 1;
  share.installations += installed;
  if (!outcome) return;
  share.recognisedVersions += 1;
  share.recognisedInstallations += installed;
}

function toText(outcome: Recognition | undefined): string {
  if (!outcome) return 'unrecognised';
  if (!('product' in outcome)) return outcome.licensing;
  const { product, edition, release } = outcome;
  return [product, edition, release].filter(Boolean).join(' ');
}

function mostInstalled<T extends { installations: number }>(
  items: readonly T[],
  most: number,
): T[] {
  return [...items]
    .sort((a, b) => b.installations - a.installations)
    .slice(0, most);
}
