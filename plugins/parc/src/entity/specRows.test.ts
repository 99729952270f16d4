import { specRows } from './specRows';

it('makes a row of each value, in the order of the file, and numbers lists of objects', () => {
  expect(
    specRows({
      type: 'subscription',
      quantity: 50,
      unlimited: false,
      term: { start: '2026-04-01', notice: { months: 3 } },
      dependencyOf: ['component:default/mail', 'component:default/crm'],
      allocations: [
        { to: 'group:default/it', quantity: 2 },
        { to: 'user:default/ines' },
      ],
      empty: [],
      nothing: null,
    }),
  ).toEqual([
    { path: 'type', values: ['subscription'] },
    { path: 'quantity', values: ['50'] },
    { path: 'unlimited', values: ['false'] },
    { path: 'term.start', values: ['2026-04-01'] },
    { path: 'term.notice.months', values: ['3'] },
    {
      path: 'dependencyOf',
      values: ['component:default/mail', 'component:default/crm'],
    },
    { path: 'allocations[1].to', values: ['group:default/it'] },
    { path: 'allocations[1].quantity', values: ['2'] },
    { path: 'allocations[2].to', values: ['user:default/ines'] },
  ]);
});
