import { milliseconds, nameOf, table, verdict } from './markdown';
import type { CaseFigures, SizeFigures } from './SizeFigures';

/** How many times the bare SQL a request may take beyond the empty route, at p95. */
const aims = { page: 4, summary: 1.2, record: 4, write: 4 } as const;
/** Or, of counts that are kept, in milliseconds. */
const keptAim = 50;
/** The longest that these may take, in milliseconds, whatever their SQL takes; half of a calendar's time is for drawing it. */
const longest = {
  'quick find': 60,
  'conflict check': 300,
  calendar: 750,
} as const;
/** How much slower than among the fewest assets. */
const growthAim = 1.5;

/** What each request took, beside its aim. */
export function casesReport(cases: readonly CaseFigures[]): string[] {
  return table(
    [
      'what',
      'who',
      'empty p95',
      'SQL p50',
      'SQL p95',
      'p50',
      'p95',
      'aim',
      '',
      '8: SQL p95',
      '8: p50',
      '8: p95',
      '8: per s',
    ],
    cases.map(each => [
      each.name,
      nameOf(each.role),
      milliseconds(each.empty.p95),
      milliseconds(each.bare.p50),
      milliseconds(each.bare.p95),
      milliseconds(each.one.p50),
      milliseconds(each.one.p95),
      milliseconds(aimOf(each)),
      verdict(each.one.p95 <= aimOf(each)),
      each.bareEight ? milliseconds(each.bareEight.p95) : '–',
      milliseconds(each.eight.p50),
      milliseconds(each.eight.p95),
      each.eight.perSecond.toFixed(0),
    ]),
  );
}

function aimOf({ kind, empty, bare }: CaseFigures): number {
  if (kind === 'quick find' || kind === 'conflict check' || kind === 'calendar')
    return longest[kind];
  const aim = empty.p95 + aims[kind] * bare.p95;
  return kind === 'summary' ? Math.max(aim, keptAim) : aim;
}

/** How much slower each became. */
export function growthReport(small: SizeFigures, large: SizeFigures): string[] {
  const nameAndRole = (each: CaseFigures) => each.role + each.name;
  const before = new Map(small.cases.map(each => [nameAndRole(each), each]));
  return [
    `\n### From ${small.size.toLocaleString(
      'en',
    )} to ${large.size.toLocaleString('en')}\n`,
    ...table(
      [
        'what',
        'who',
        'p50 before',
        'p50',
        'times',
        'p95 before',
        'p95',
        'times',
        '',
        'SQL p50, times',
      ],
      large.cases.flatMap(each => {
        const was = before.get(nameAndRole(each));
        return was ? [growthRow(was, each)] : [];
      }),
    ),
  ];
}

function growthRow(was: CaseFigures, is: CaseFigures): string[] {
  const p50 = is.one.p50 / was.one.p50;
  const p95 = is.one.p95 / was.one.p95;
  return [
    is.name,
    nameOf(is.role),
    milliseconds(was.one.p50),
    milliseconds(is.one.p50),
    p50.toFixed(1),
    milliseconds(was.one.p95),
    milliseconds(is.one.p95),
    p95.toFixed(1),
    verdict(p50 <= growthAim && p95 <= growthAim),
    (is.bare.p50 / was.bare.p50).toFixed(1),
  ];
}
