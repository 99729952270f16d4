import { anAsset } from '../testing/anAsset';
import { endingFilters, soonest } from './endings';

describe('what ends soon', () => {
  it('looks from today for what ends, and further back for what should have come back', () => {
    expect(endingFilters('warrantyEnd', '2024-06-01', 30)).toMatchObject({
      warrantyEnd: ['2024-06-01..2024-07-01'],
    });
    expect(endingFilters('expectedBack', '2024-06-01', 30)).toMatchObject({
      expectedBack: ['..2024-07-01'],
    });
  });

  it('puts the ends of all kinds into one order', () => {
    const found = [
      {
        field: 'warrantyEnd' as const,
        items: [
          anAsset({ tag: 'B', warrantyEnd: '2024-06-20' }),
          anAsset({ tag: 'C', warrantyEnd: '2024-06-30' }),
        ],
      },
      {
        field: 'expectedBack' as const,
        items: [
          anAsset({ tag: 'D', expectedBack: '2024-05-01' }),
          anAsset({ tag: 'A', expectedBack: '2024-06-20' }),
        ],
      },
    ];

    expect(soonest(found, 3).map(({ asset, day }) => [asset.tag, day])).toEqual(
      [
        ['D', '2024-05-01'],
        ['A', '2024-06-20'],
        ['B', '2024-06-20'],
      ],
    );
  });
});
