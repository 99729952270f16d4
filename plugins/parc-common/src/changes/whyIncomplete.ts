import { DateTime } from 'luxon';
import type { Gap, GapReason } from './changeCheck';
import { changes, type ChangeValues } from './changeFields';
import type { ChangeSettings } from './changeSettings';
import { unansweredOf } from './riskOf';
import { lettersOf, saysNothing, wordsOf } from './saysNothing';

/** A change as far as it is written. */
export type ChangeDraft = Partial<ChangeValues>;
type Name = keyof ChangeValues & string;

/** Fewer letters and digits explain nothing: `Mise à jour` has nine. */
export const fewestLetters = 10;

/** What must be said in words, in the order of the seven R's and of the plan. */
const neededTexts = [
  ...(['reasonText', 'benefit', 'benefitMeasure', 'impact'] as const),
  ...(['plan', 'testPlan'] as const),
];
/** What need not be said; where it is, it must say something. */
const optionalTexts = [
  ...(['mitigation', 'ifRejected', 'noRelations', 'communication'] as const),
];
/** What must be chosen or entered. */
const neededValues = [
  ...(['raisedBy', 'raisedOn', 'reasonCategory', 'reviewOn'] as const),
  ...(['hasOutage', 'people', 'hours', 'buildBy', 'testBy'] as const),
  ...(['releaseBy', 'items'] as const),
];
/** Reasons that come from something that has a number. */
const reasonsWithSource = ['incident', 'problem', 'vulnerability'];

/**
 * Why a change is not complete; empty when it is. The seven R's *must be answered for every change* (ITIL v3 Service
 * Transition), and not by rubbish; beside them what is touched, the plan, and a window with both ends. An outage asks for
 * a way back and for how long it is. The same for whoever asks: the form, the portal, git and its pull requests.
 */
export function whyIncomplete(
  change: ChangeDraft,
  { risk }: Pick<ChangeSettings, 'risk'>,
): Gap[] {
  const gaps = [
    ...gapsOfTitle(change),
    ...neededValues.filter(each => isEmpty(change[each])).map(gapOf('missing')),
    ...gapsOfTexts(change),
    ...gapsOfReason(change),
    ...gapsOfReturn(change),
    ...unansweredOf(change.riskAnswers ?? [], risk).map(({ id }) =>
      gapOf('unanswered', id)('riskAnswers'),
    ),
    ...gapsOfOutage(change),
    ...gapsOfParts(change),
    ...gapsOfRelations(change),
    ...gapsOfWindow(change),
  ];
  return gaps.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The fields in which something is missing, each once, in their order. */
export function missingFields(gaps: readonly Gap[]): string[] {
  return [...new Set(gaps.map(each => each.field))];
}

function gapsOfTitle({ title }: ChangeDraft): Gap[] {
  if (isEmpty(title)) return [gapOf('missing')('title')];
  return saysNothing(title!) ? [gapOf('says-nothing', title)('title')] : [];
}

function gapsOfTexts(change: ChangeDraft): Gap[] {
  const said = new Set<string>();
  const once = (field: Name): Gap[] => {
    const text = change[field] as string;
    const words = wordsOf(text);
    if (said.has(words)) return [gapOf('says-nothing', text)(field)];
    said.add(words);
    return [];
  };
  const needed = neededTexts.flatMap(field => {
    const gap = gapOfText(change, field);
    return gap ? [gap] : once(field);
  });
  const optional = optionalTexts
    .filter(field => !isEmpty(change[field]))
    .flatMap(field => gapOfText(change, field) ?? []);
  return [...needed, ...optional];
}

function gapOfText(change: ChangeDraft, field: Name): Gap | undefined {
  const text = (change[field] as string | undefined)?.trim();
  if (!text) return gapOf('missing')(field);
  if (saysNothing(text, change.title))
    return gapOf('says-nothing', text)(field);
  return lettersOf(text) < fewestLetters
    ? gapOf('too-short', text)(field)
    : undefined;
}

function gapsOfReason({ reasonCategory, reasonFrom = [] }: ChangeDraft): Gap[] {
  const nonsense = reasonFrom.filter(each => saysNothing(each));
  if (nonsense.length)
    return nonsense.map(each => gapOf('says-nothing', each)('reasonFrom'));
  return reasonsWithSource.includes(reasonCategory ?? '') && !reasonFrom.length
    ? [gapOf('missing')('reasonFrom')]
    : [];
}

/** Nobody can see what came of a change before it is done. */
function gapsOfReturn({ reviewOn, windowEnd }: ChangeDraft): Gap[] {
  const isEarly = reviewOn && windowEnd && reviewOn < windowEnd.slice(0, 10);
  return isEarly ? [gapOf('before-window-end', reviewOn)('reviewOn')] : [];
}

function gapsOfOutage(change: ChangeDraft): Gap[] {
  const { hasOutage, backOutPlan, downtimeMinutes } = change;
  if (!hasOutage)
    return isEmpty(backOutPlan)
      ? []
      : [gapOfText(change, 'backOutPlan') ?? []].flat();
  return [
    ...(gapOfText(change, 'backOutPlan')
      ? [gapOf('no-back-out', backOutPlan?.trim() || undefined)('backOutPlan')]
      : []),
    ...(downtimeMinutes ? [] : [gapOf('missing')('downtimeMinutes')]),
  ];
}

function gapsOfParts({ parts = [], budgetLine }: ChangeDraft): Gap[] {
  const nonsense = (field: Name) => (said: string) =>
    saysNothing(said) ? [gapOf('says-nothing', said)(field)] : [];
  return [
    ...parts.flatMap(nonsense('parts')),
    ...[budgetLine ?? []].flat().flatMap(nonsense('budgetLine')),
  ];
}

/** Relations to other changes, or a sentence that says why there are none. */
function gapsOfRelations(change: ChangeDraft): Gap[] {
  const isSaid = relationFields.some(each => !isEmpty(change[each]));
  return isSaid || !isEmpty(change.noRelations)
    ? []
    : [gapOf('missing')('noRelations')];
}

/** The fields that name other changes. */
export const relationFields = [
  'parent',
  'dependsOn',
  'blocks',
  'conflictsWith',
  'supersedes',
] as const satisfies readonly Name[];

function gapsOfWindow({ windowStart, windowEnd }: ChangeDraft): Gap[] {
  if (!windowStart) return [gapOf('window-incomplete')('windowStart')];
  if (!windowEnd) return [gapOf('window-incomplete')('windowEnd')];
  return DateTime.fromISO(windowEnd) <= DateTime.fromISO(windowStart)
    ? [gapOf('window-out-of-order', windowEnd)('windowEnd')]
    : [];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0;
}

/** The section of what has none is `window`: the title and the items. */
function gapOf(reason: GapReason, value?: string): (field: Name) => Gap {
  return field => ({
    field,
    section: changes.fields[field].section ?? 'window',
    reason,
    ...(value === undefined ? {} : { value }),
  });
}

const order = Object.keys(changes.fields);
function placeOf({ field }: Gap): number {
  return order.indexOf(field);
}
