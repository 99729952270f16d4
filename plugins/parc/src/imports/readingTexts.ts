import {
  isImportable,
  type ImportColumn,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { Text } from '../language';

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

export function delimiterText(text: Text, delimiter: string): string {
  const name = delimiterNames[delimiter];
  return name ? text.t(`imports.reading.delimiters.${name}`) : delimiter;
}

/** The heading of a column; without one, its letter as in a spreadsheet. */
export function headerText(text: Text, column: ImportColumn): string {
  if (column.header) return column.header;
  const letter = letterOf(column.index);
  return text.t('imports.mapping.noHeader', { letter });
}

/** 0 → A, 27 → AB. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** What a column may become, in the reader's language: `purchaseCostCurrency` → `Purchase cost: currency`. */
export function targetText(text: Text, noun: Noun, field: string): string {
  if (field === 'id') return text.t('imports.mapping.id');
  if (noun.fields[field]) return text.field(noun, field);
  const money = field.replace(/Currency$/, '');
  return noun.fields[money]
    ? text.t('imports.mapping.currencyOf', { field: text.field(noun, money) })
    : field;
}

/** All that a column may become, in the order of the field list. */
export function targetsOf(noun: Noun): string[] {
  const fields = Object.entries(noun.fields)
    .filter(([, field]) => isImportable(field))
    .flatMap(([name, { kind }]) =>
      kind === 'money' ? [name, `${name}Currency`] : [name],
    );
  return [...fields, 'id'];
}
