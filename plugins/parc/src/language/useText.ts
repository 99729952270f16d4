import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { AssetVerb, Noun } from '@parc/backstage-plugin-parc-common';
import { parcTranslationRef } from '../translation';
import { useLanguage } from './useLanguage';

type Values = Record<string, string | number>;

/** All texts of Parc in the reader's language. */
export interface Text {
  language: string;
  /** A text by its key; a missing key shows itself. */
  t(key: string, values?: Values): string;
  /** As `t`, undefined when there is no such text. */
  find(key: string, values?: Values): string | undefined;
  field(noun: Noun, field: string): string;
  choice(noun: Noun, field: string, value: string): string;
  section(section: string): string;
  verb(verb: AssetVerb): string;
  /** Texts about a noun: `noun(assets, 'many')`. */
  noun(noun: Noun, key: string, values?: Values): string;
  /** The name of something that may have a French one beside. */
  name(named: { name?: string; nameFr?: string }): string | undefined;
}

type Translate = (key: string, values?: Values) => string;

/** Texts whose key is known only at run time (of a field, a status, a code) are asked here too. */
export function createText(language: string, t: Translate): Text {
  const find = (key: string, values?: Values) => {
    const found = t(key, values);
    return found === key ? undefined : found;
  };
  return {
    language,
    t,
    find,
    field: (noun, field) =>
      find(`fields.${noun.name}.${field}`) ?? find(`meta.${field}`) ?? field,
    choice: (noun, field, value) =>
      find(`choices.${noun.name}.${field}.${value}`) ?? value,
    section: section => t(`sections.${section}`),
    verb: verb => t(`verbs.${verb}.name`),
    noun: (noun, key, values) => t(`nouns.${noun.name}.${key}`, values),
    name: named => (language === 'fr' ? named.nameFr : undefined) ?? named.name,
  };
}

/** {@link Text} in the language of the reader. */
export function useText(): Text {
  const { t } = useTranslationRef(parcTranslationRef);
  const language = useLanguage();
  return useMemo(
    () => createText(language, t as unknown as Translate),
    [language, t],
  );
}
