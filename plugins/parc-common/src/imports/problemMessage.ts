/** In English, for the API; pages translate the code. */
const messages: Readonly<Record<string, string>> = {
  'spreadsheet-error': 'is an error of the spreadsheet, not a value',
  'formula-without-result':
    'is a formula without a result: open the file in a spreadsheet program and save it',
  'unreadable-characters':
    'has characters that could not be read: the encoding is another',
  'cut-number':
    'was cut by a spreadsheet, and the last digits are lost: format the column as text and enter it again',
  'became-a-date':
    'looks like a date that a spreadsheet made of something else',
  'not-an-instant': 'is not a day with an hour such as 2024-05-31 22:00',
  'not-a-date': 'is not a date such as 2024-05-31',
  'no-such-date': 'is a day that does not exist in the order of the column',
  'date-order': 'may be day first or month first',
  century: 'has a year of two digits: say in which century',
  'not-a-number': 'is not a number',
  decimal: 'does not fit the decimal mark of the column',
  currency: 'names no currency, and neither does the column',
  'currencies-differ':
    'is another currency than the amount itself names: {other}',
  'not-a-boolean': 'is neither yes nor no',
  'not-a-choice': 'is none of {choices}',
  'not-an-entity':
    'is not an entity reference of kind {kinds}, such as user:default/name',
  'wrong-form': 'is not written as this field wants it',
  'not-valid': '{message}',
  'too-many-cells':
    'stands beyond the last column: quote values that hold the delimiter',
};

export function problemMessage(
  code: string,
  params: Record<string, string | number>,
): string {
  return messages[code].replace(/\{(\w+)\}/g, (_, name) =>
    String(params[name]),
  );
}
