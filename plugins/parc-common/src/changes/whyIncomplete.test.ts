import type { Gap } from './changeCheck';
import { saysNothing } from './saysNothing';
import { standardQuestionnaire } from './standardQuestionnaire';
import { aChange, completeChange } from './testing/aChange';
import {
  missingFields,
  whyIncomplete,
  type ChangeDraft,
} from './whyIncomplete';

const settings = { risk: standardQuestionnaire };
const gapsOf = (values: ChangeDraft) =>
  whyIncomplete(aChange(values), settings);

describe('the seven R’s of a change', () => {
  it('are answered: raised, reason, return, risks, resources, responsible, relations', () => {
    expect(gapsOf({})).toEqual([]);
  });

  // ITIL v3 Service Transition: they must be answered for every change.
  it('of an empty change are all missing, each with its section', () => {
    const gaps = whyIncomplete({ title: 'Move the mail server' }, settings);
    const fieldsOf = (section: string) =>
      missingFields(gaps.filter(each => each.section === section));
    expect(fieldsOf('raised')).toEqual(['raisedBy', 'raisedOn']);
    expect(fieldsOf('reason')).toEqual(['reasonCategory', 'reasonText']);
    expect(fieldsOf('return')).toEqual([
      'benefit',
      'benefitMeasure',
      'reviewOn',
    ]);
    expect(fieldsOf('risks')).toEqual(['riskAnswers', 'impact', 'hasOutage']);
    expect(fieldsOf('resources')).toEqual(['people', 'hours']);
    expect(fieldsOf('responsible')).toEqual(['buildBy', 'testBy', 'releaseBy']);
    expect(fieldsOf('relations')).toEqual(['noRelations']);
    expect(fieldsOf('window')).toEqual([
      'items',
      'windowStart',
      'plan',
      'testPlan',
    ]);
    expect(
      gaps.filter(each => each.field === 'riskAnswers').map(each => each.value),
    ).toEqual(['people', 'service', 'done-before', 'tested', 'back-out']);
  });

  // theitsmreview.com 2014: the usual rubbish; and its like in French.
  it.each([
    ...[
      'N/A',
      'n/a.',
      'NA',
      'None',
      'none!',
      'TBC',
      'T.B.C.',
      'TBD',
      '-',
      '--',
    ],
    ...['…', '.', 'see above', 'See above.', '(see above)', 'xxx', 'aaaa aaaa'],
    ...[
      'n/c',
      'N.C.',
      'néant',
      'NÉANT',
      'voir ci-dessus',
      'Voir plus haut',
      '?',
    ],
    ...['sans objet', 'blah blah blah', '123123123', 'asdfasdfasdf'],
    ...['move the MAIL server, to new disks!'],
  ])('are not answered by %j', text => {
    expect(saysNothing(text, completeChange.title)).toBe(true);
    for (const field of ['reasonText', 'benefit', 'impact', 'noRelations'])
      expect(gapsOf({ [field]: text })).toEqual([
        expect.objectContaining({ field, reason: 'says-nothing', value: text }),
      ]);
  });

  it('are missing when only blanks were typed, and too short with one word', () => {
    expect(gapsOf({ benefit: ' \n ' })).toMatchObject([{ reason: 'missing' }]);
    expect(gapsOf({ benefit: 'Quicker' })).toMatchObject([
      { field: 'benefit', section: 'return', reason: 'too-short' },
    ]);
  });

  it('are not the same sentence again and again', () => {
    expect(gapsOf({ impact: completeChange.reasonText })).toMatchObject([
      { field: 'impact', reason: 'says-nothing' },
    ]);
  });

  it.each<[string, ChangeDraft, Array<Partial<Gap>>]>([
    [
      'no back-out plan when there is an outage',
      { backOutPlan: undefined },
      [{ field: 'backOutPlan', reason: 'no-back-out' }],
    ],
    [
      'nonsense for a back-out plan when there is an outage',
      { backOutPlan: 'TBD' },
      [{ field: 'backOutPlan', reason: 'no-back-out', value: 'TBD' }],
    ],
    [
      'an outage of no minutes',
      { downtimeMinutes: 0 },
      [{ field: 'downtimeMinutes', reason: 'missing' }],
    ],
    [
      'an incident that is not named',
      { reasonCategory: 'incident' },
      [{ field: 'reasonFrom', reason: 'missing' }],
    ],
    [
      'a window without an end',
      { windowEnd: undefined },
      [{ field: 'windowEnd', reason: 'window-incomplete' }],
    ],
    [
      'a window that ends when it begins',
      { windowEnd: completeChange.windowStart },
      [{ field: 'windowEnd', reason: 'window-out-of-order' }],
    ],
    [
      'a review before the change is done',
      { reviewOn: '2026-05-08' },
      [{ field: 'reviewOn', reason: 'before-window-end' }],
    ],
    [
      'a question without an answer',
      { riskAnswers: completeChange.riskAnswers.slice(1) },
      [{ field: 'riskAnswers', reason: 'unanswered', value: 'people' }],
    ],
    [
      'a question with two answers',
      { riskAnswers: [...completeChange.riskAnswers, 'people=company'] },
      [{ field: 'riskAnswers', reason: 'unanswered', value: 'people' }],
    ],
    ['N/A for parts', { parts: ['N/A'] }, [{ field: 'parts' }]],
    ['a budget line TBC', { budgetLine: 'TBC' }, [{ field: 'budgetLine' }]],
    ['N/A for a title', { title: 'N/A' }, [{ field: 'title' }]],
  ])('are not complete with %s', (_, values, gaps) => {
    expect(gapsOf(values)).toMatchObject(gaps);
  });

  it('need no way back where there is no outage, and no reason for no relations where there are some', () => {
    expect(
      gapsOf({
        hasOutage: false,
        backOutPlan: undefined,
        downtimeMinutes: undefined,
        noRelations: undefined,
        dependsOn: ['changerecord:default/ch-2026-00002'],
      }),
    ).toEqual([]);
  });
});
