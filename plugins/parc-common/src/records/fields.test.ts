import * as f from './fields';
import { defineLifeCycle, verbsFrom } from './lifeCycle';

describe('defineNoun', () => {
  const noun = (fields: f.FieldList) => ({
    name: 'thing',
    plural: 'things',
    refField: 'code',
    titleField: 'code',
    defaultSort: { field: 'code', descending: false },
    fields,
  });

  it.each<[string, f.FieldList, string]>([
    ['a missing reference field', {}, 'thing has no field code'],
    [
      'a choice without choices',
      { code: f.text(), colour: f.choice() },
      'thing.colour is a choice without choices',
    ],
    [
      'a reference to nothing',
      { code: f.text(), place: f.reference() },
      'thing.place is a reference to nothing',
    ],
    [
      'a measure that cannot be added up',
      { code: f.text({ measure: true }) },
      'thing.code cannot be added up',
    ],
  ])('refuses %s', (_, fields, message) => {
    expect(() => f.defineNoun(noun(fields))).toThrow(message);
  });

  it('keeps the list as it is', () => {
    const given = noun({ code: f.text({ required: true }) });
    expect(f.defineNoun(given)).toBe(given);
    expect(f.fieldEntries(given)).toEqual([
      ['code', { kind: 'text', required: true, max: 255 }],
    ]);
  });
});

describe('defineLifeCycle', () => {
  const cycle = (from: string[], to: string[], final: string[]) =>
    defineLifeCycle<string, string>({
      states: ['open', 'done'],
      final,
      verbs: { close: { from, to } },
    });

  it('says which verbs a state allows', () => {
    const lifeCycle = cycle(['open'], ['done'], ['done']);
    expect(verbsFrom(lifeCycle, 'open')).toEqual(['close']);
    expect(verbsFrom(lifeCycle, 'done')).toEqual([]);
  });

  it('refuses a state that cannot be left and is not final, and a final one that can', () => {
    expect(() => cycle(['open'], ['done'], [])).toThrow(
      'the state done cannot be left',
    );
    expect(() => cycle(['open', 'done'], ['done'], ['done'])).toThrow(
      'the state done can be left',
    );
  });

  it('refuses a state that it does not know', () => {
    expect(() => cycle(['open'], ['gone'], ['done'])).toThrow(
      'the state gone is not in the list',
    );
  });
});
