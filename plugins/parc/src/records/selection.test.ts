import { readSelection, withSelected, writeSelection } from './selection';

describe('a selection', () => {
  it.each([
    ['', { all: false, refs: [] }],
    ['A,B', { all: false, refs: ['A', 'B'] }],
    ['*', { all: true }],
  ])('is %j in the URL', (written, selection) => {
    expect(readSelection(written)).toEqual(selection);
    expect(writeSelection(readSelection(written)) ?? '').toBe(written);
  });

  it('keeps what was chosen on other pages', () => {
    expect(
      withSelected(readSelection('A'), ['B', 'C'], true, ['B', 'C']),
    ).toEqual({
      all: false,
      refs: ['A', 'B', 'C'],
    });
  });

  it('becomes the rest of the page when one of all is taken off', () => {
    expect(withSelected({ all: true }, ['B'], false, ['A', 'B', 'C'])).toEqual({
      all: false,
      refs: ['A', 'C'],
    });
  });
});
