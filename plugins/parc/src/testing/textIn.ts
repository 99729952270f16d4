import { createFormats, createText, type Text } from '../language';
import * as english from '../translation/english';
import * as french from '../translation/french';
import { flattenTexts } from '../translation/texts';

/** As i18next does, as far as the texts need it. */
function textOf(language: 'en' | 'fr', messages: object): Text {
  const texts = flattenTexts({ ...messages });
  const rules = new Intl.PluralRules(language);
  return createText(language, (key, values = {}) => {
    const plural = `${key}_${rules.select(Number(values.count))}`;
    const found = texts[key] ?? texts[plural] ?? key;
    return found.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
  });
}

/** The texts and formats of each language, without a page. */
export const inEnglish = [
  textOf('en', english),
  createFormats('en-GB'),
] as const;
export const inFrench = [textOf('fr', french), createFormats('fr-FR')] as const;
