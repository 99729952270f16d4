import { withColumnMoved, withColumnToggled } from './columns';

describe('the columns of a table', () => {
  const columns = ['tag', 'name', 'serial'];

  it('appear at the end and disappear', () => {
    expect(withColumnToggled(columns, 'notes')).toEqual([...columns, 'notes']);
    expect(withColumnToggled(columns, 'name')).toEqual(['tag', 'serial']);
  });

  it('move, but never before the reference or beyond the end', () => {
    expect(withColumnMoved(columns, 'serial', -1)).toEqual([
      'tag',
      'serial',
      'name',
    ]);
    expect(withColumnMoved(columns, 'name', -1)).toEqual(columns);
    expect(withColumnMoved(columns, 'serial', 1)).toEqual(columns);
    expect(withColumnMoved(columns, 'tag', 1)).toEqual(columns);
  });
});
