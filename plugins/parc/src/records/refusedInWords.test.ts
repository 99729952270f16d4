import { changes } from '@parc/backstage-plugin-parc-common';
import { inEnglish, inFrench } from '../testing/textIn';
import { refusedInWords } from './refusedInWords';

describe('what was refused', () => {
  it.each([
    [
      { code: 'incomplete', params: { fields: ['reasonText', 'benefit'] } },
      'Still missing: Why and What will be better.',
      'Il manque encore : Pourquoi et Ce qui sera mieux.',
    ],
    [
      { code: 'conflicts', params: { count: 2, kinds: ['item-gone'] } },
      '2 conflicts must be resolved first, or overridden with a justification.',
      'Il faut d’abord résoudre 2 conflits, ou passer outre en le justifiant.',
    ],
    [
      {
        code: 'predecessors-open',
        params: { changes: ['CH-2026-00001', '…'] },
      },
      'What it depends on is not done: CH-2026-00001 and ….',
      'Ce dont il dépend n’est pas fait : CH-2026-00001 et ….',
    ],
    [
      { code: 'wrong-status', params: { status: 'new', allowed: ['submit'] } },
      expect.stringContaining('Its status is “New”'),
      expect.stringContaining('« Nouveau »'),
    ],
    [{ code: 'of-later', params: {} }, 'of-later', 'of-later'],
  ])('is said in words: %o', (refusal, english, french) => {
    const entry = {
      changes: [
        { field: 'refusedVerb', to: 'submit' },
        { field: 'refusal', to: refusal },
      ],
    };
    const said = (reader: typeof inEnglish | typeof inFrench) => {
      const { verb, why } = refusedInWords(...reader, changes, entry)!;
      return [verb, why.replace(/[\u00a0\u202f]/g, ' ')];
    };
    expect(said(inEnglish)).toEqual(['Submit', english]);
    expect(said(inFrench)).toEqual(['Soumettre', french]);
  });

  it.each([
    ['authorise', 'Approve', 'Approuver'],
    ['refuse', 'Refuse', 'Refuser'],
  ])('names the decision %s', (verb, english, french) => {
    const entry = {
      changes: [
        { field: 'refusedVerb', to: verb },
        { field: 'refusal', to: { code: 'not-asked', params: {} } },
      ],
    };
    expect(refusedInWords(...inEnglish, changes, entry)?.verb).toBe(english);
    expect(refusedInWords(...inFrench, changes, entry)?.verb).toBe(french);
  });

  it('is nothing where nothing was', () => {
    const entry = { changes: [{ field: 'status', from: 'new', to: 'assess' }] };
    expect(refusedInWords(...inEnglish, changes, entry)).toBeUndefined();
  });
});
