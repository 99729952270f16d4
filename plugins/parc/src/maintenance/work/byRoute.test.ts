import { aWorkOrder, aWorkOrderItem } from '../../testing/aWorkOrder';
import { byRoute, ordersByDay, stopsOf } from './byRoute';

const at = (tag: string, ref?: string) =>
  aWorkOrderItem(tag, ref ? { location: { id: ref, ref } } : {});
const place = (ref: string) => ({ id: ref, ref, name: ref });

describe('the route of a technician', () => {
  it('goes room by room as rooms are counted, and what has no place comes last', () => {
    const items = byRoute([
      at('LT-9'),
      at('LT-1', 'PAR/HQ/10'),
      at('LT-10', 'PAR/HQ/9'),
      at('LT-2', 'PAR/HQ/9'),
      at('LT-3', 'LYO/A'),
    ]);

    expect(items.map(({ asset }) => asset.ref)).toEqual([
      'LT-3',
      'LT-2',
      'LT-10',
      'LT-1',
      'LT-9',
    ]);
    expect(
      stopsOf(items, ({ location }) => location).map(
        ({ things }) => things.length,
      ),
    ).toEqual([1, 2, 1, 1]);
  });

  it('begins with what is late, and ends with what comes', () => {
    const days = ordersByDay(
      [
        aWorkOrder({ number: 'COMING', plannedOn: '2026-06-12' }),
        aWorkOrder({ number: 'NOW', plannedOn: '2026-06-08' }),
        aWorkOrder({ number: 'LATE', windowTo: '2026-06-09' }),
        aWorkOrder({
          number: 'BEGUN',
          plannedOn: '2026-06-20',
          status: 'in-progress',
          location: place('LYO'),
        }),
      ],
      '2026-06-10',
    );

    expect(days.late.map(({ ref }) => ref)).toEqual(['LATE']);
    expect(days.today.map(({ ref }) => ref)).toEqual(['BEGUN', 'NOW']);
    expect(days.coming.map(({ ref }) => ref)).toEqual(['COMING']);
  });
});
