import {
  importNouns,
  isImportable,
  proposeMapping,
} from '@parc/backstage-plugin-parc-common';
import { allNouns } from '../records';
import * as english from '../translation/english';
import * as french from '../translation/french';

const nouns = allNouns
  .filter(({ plural }) => importNouns.some(each => each === plural))
  .map(noun => [noun.plural, noun] as const);

describe('the headers of a file', () => {
  it.each(nouns)(
    'are recognised by the labels of %s in both languages',
    (_, noun) => {
      const names = Object.keys(noun.fields).filter(name =>
        isImportable(noun.fields[name]),
      );
      const proposed = [english, french].map(({ fields }) => {
        const labels = fields[noun.name as 'asset'] as Record<string, string>;
        return names.map(
          name => proposeMapping(noun, [labels[name]])[0]?.field,
        );
      });
      expect(proposed).toEqual([names, names]);
    },
  );
});
