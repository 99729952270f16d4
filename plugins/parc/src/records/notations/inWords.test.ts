import {
  calendars,
  changes,
  maintenancePlans,
  windows,
} from '@parc/backstage-plugin-parc-common';
import { inEnglish as en, inFrench as fr } from '../../testing/textIn';
import { textInWords } from './textInWords';

describe('what is written in a notation', () => {
  it.each([
    ['FREQ=DAILY', 'Every day', 'Chaque jour'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
      'Every 2 weeks, on Monday and Friday',
      'Toutes les 2 semaines, les lundi et vendredi',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1SA',
      'Every month, on the first Saturday',
      'Chaque mois, le premier samedi',
    ],
    [
      'FREQ=MONTHLY;UNTIL=20261231;BYMONTHDAY=31;SKIP=BACKWARD',
      'Every month, on day 31 or else the last, until 31 Dec 2026',
      'Chaque mois, le jour 31 ou sinon le dernier, jusqu’au 31 déc. 2026',
    ],
    ['FREQ=YEARLY;COUNT=3', 'Every year, 3 times', 'Chaque année, 3 fois'],
    ['FREQ=YEARLY;BYWEEKNO=20', undefined, undefined],
  ])('is said in words: the rule %s', (rule, inEnglish, inFrench) => {
    expect(textInWords(windows, 'rule', rule, ...en)).toBe(inEnglish);
    expect(textInWords(windows, 'rule', rule, ...fr)).toBe(inFrench);
  });

  it.each([
    ['Mo-Fr 8:30-12:00', 'Mon–Fri 08:30–12:00', 'lun.–ven. 08:30–12:00'],
    [
      'Mo,We 09:00-12:00,14:00-18:00; Su off',
      'Mon, Wed 09:00–12:00, 14:00–18:00',
      'lun., mer. 09:00–12:00, 14:00–18:00',
    ],
    ['24/7', 'Day and night, every day', 'Jour et nuit, tous les jours'],
    ['Mo-Su off', 'Never open', 'Jamais ouvert'],
    ['whenever', undefined, undefined],
  ])('is said in words: the hours %s', (hours, inEnglish, inFrench) => {
    expect(textInWords(calendars, 'hours', hours, ...en)).toBe(inEnglish);
    expect(textInWords(calendars, 'hours', hours, ...fr)).toBe(inFrench);
  });

  it.each([
    [
      'shared-item component:default/mail CH-2026-00003',
      'The same item at the same time: mail · CH-2026-00003',
      'Le même élément au même moment : mail · CH-2026-00003',
    ],
    [
      'person',
      'The same person at the same time',
      'La même personne au même moment',
    ],
    ['of-later x', 'of-later: x', 'of-later : x'],
  ])('is said in words: the conflict %s', (conflict, inEnglish, inFrench) => {
    const said = (reader: typeof en | typeof fr) =>
      textInWords(changes, 'conflictsFound', conflict, ...reader)?.replace(
        /[\u00a0\u202f]/g,
        ' ',
      );
    expect(said(en)).toBe(inEnglish);
    expect(said(fr)).toBe(inFrench);
  });

  it('has its days and its country as the reader writes them', () => {
    const closing = '2026-12-24/2027-01-01 Annual closing, all of us';

    expect(textInWords(calendars, 'closedOn', closing, ...en)).toBe(
      '24 Dec 2026 – 1 Jan 2027 Annual closing, all of us',
    );
    expect(textInWords(windows, 'except', '2026-12-26', ...fr)).toBe(
      '26 déc. 2026',
    );
    expect(textInWords(windows, 'start', '2026-12-05T22:00', ...en)).toBe(
      '5 Dec 2026, 22:00',
    );
    expect(textInWords(calendars, 'country', 'DE', ...fr)).toBe('Allemagne');
    expect(textInWords(maintenancePlans, 'slotDays', 'sa', ...en)).toBe(
      'Saturday',
    );
    expect(textInWords(maintenancePlans, 'slotDays', 'mo', ...fr)).toBe(
      'lundi',
    );
  });

  it('is left as it is where a text is in no notation', () => {
    expect(textInWords(windows, 'name', 'FREQ=DAILY', ...en)).toBeUndefined();
  });
});
