import { changes, parseFilterParams } from '@parc/backstage-plugin-parc-common';
import { feedFilterOf } from './feedFilterOf';

describe('the filter of a calendar', () => {
  it('has of a list’s filters those that its address can keep, and names them', () => {
    const { filter, fields } = feedFilterOf(changes, {
      type: ['normal', 'emergency'],
      outcome: ['*'],
      riskLevel: ['-'],
      windowStart: ['2026-12-01..2026-12-31'],
      title: ['disk*'],
      owner: ['group:default/a,b'],
    });
    expect(filter).toEqual(['type=normal,type=emergency,outcome']);
    expect(fields).toEqual(['type', 'outcome']);
    expect(parseFilterParams(changes, filter)).toEqual({
      any: [
        {
          all: [
            { field: 'type', in: ['normal', 'emergency'] },
            { field: 'outcome', exists: true },
          ],
        },
      ],
    });
  });

  it('is none without filters', () => {
    expect(feedFilterOf(changes, {})).toEqual({ filter: [], fields: [] });
  });
});
