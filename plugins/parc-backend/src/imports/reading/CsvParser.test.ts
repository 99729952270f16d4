import fc from 'fast-check';
import { CsvParser } from './CsvParser';

const parse = (text: string, delimiter = ',', pieceSize = text.length || 1) => {
  const parser = new CsvParser(delimiter);
  const rows = [];
  for (let at = 0; at < text.length; at += pieceSize)
    rows.push(...parser.push(text.slice(at, at + pieceSize)));
  return [...rows, ...parser.push('', true)];
};

describe('CsvParser', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('knows the line of each row with %s', (_, end) => {
    const text = ['a,b', `1,"x${end}y"`, '', '3,4', ''].join(end);
    expect(parse(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', `x${end}y`] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it.each([
    [
      'a quote in an unquoted cell',
      'Dell 24" screen,1',
      ['Dell 24" screen', '1'],
    ],
    ['a quote behind the closing one', '"24" screen",1', ['24" screen"', '1']],
    ['doubled quotes', '"a ""b"" c",""', ['a "b" c', '']],
    ['a delimiter in quotes', '"a,b",c', ['a,b', 'c']],
    ['an empty last cell', 'a,', ['a', '']],
    ['spaces behind a quote', '"a" ,b', ['a', 'b']],
  ])('takes %s', (_, text, cells) => {
    expect(parse(text)).toEqual([{ line: 1, cells }]);
  });

  it('says where a quote was opened that is never closed', () => {
    expect(() => parse('a,b\n1,"x\n2,3\n')).toThrow(
      'Line 2: a cell begins with a quote that is never closed',
    );
  });

  it('reads any table back as it was written, however it is cut in pieces', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'a",;\t|\r\n é\''), maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        (table, delimiter, end, quotesAll, pieceSize) => {
          const written = (text: string) =>
            quotesAll || /[",;\t|\r\n]/.test(text)
              ? `"${text.replaceAll('"', '""')}"`
              : text;
          const text = table
            .map(row => row.map(written).join(delimiter))
            .join(end);
          expect(
            parse(text, delimiter, pieceSize).map(({ cells }) => cells),
          ).toEqual(table);
        },
      ),
      { numRuns: 500 },
    );
  });

  const megabyte = 1024 * 1024;

  it.each([
    ['a line without an end', 'x'.repeat(megabyte), /characters/],
    ['a million columns', ','.repeat(megabyte), /many cells/],
    ['a quote without an end', `"${'x\n'.repeat(megabyte / 2)}`, /characters/],
  ])('refuses %s before it is held', (_, piece, message) => {
    const parser = new CsvParser(',');
    let pushed = 0;
    const pushAll = () => {
      for (; pushed < 200; pushed++) parser.push(piece);
    };
    expect(pushAll).toThrow(message);
    expect(pushed).toBeLessThan(2);
  });
});
