import { fieldWords } from '@parc/backstage-plugin-parc-common';
import { fields as english } from '../translation/english';
import { fields as french } from '../translation/french';
import { allNouns } from '../records';

describe('what headers are recognised by', () => {
  it.each(allNouns)(
    'begins with the labels of $plural in both languages',
    noun => {
      const labels = (texts: object) =>
        (texts as Record<string, Record<string, string>>)[noun.name];
      const words = Object.entries(fieldWords[noun.name]).map(([name, all]) => [
        name,
        ...all.split('|').slice(0, 2),
      ]);
      expect(words).toEqual(
        words.map(([name]) => [
          name,
          labels(english)[name],
          labels(french)[name],
        ]),
      );
    },
  );
});
