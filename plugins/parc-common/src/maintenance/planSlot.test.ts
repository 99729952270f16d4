import { readWorkCalendar } from '../calendars';
import { isWorkDay, whyNoSlot } from './planSlot';

describe('the slot of a plan', () => {
  const calendar = readWorkCalendar(
    { hours: 'Mo-Fr 09:00-18:00', closedOn: ['2026-12-27'], openOn: [] },
    day => (day === '2026-12-25' ? { name: 'Christmas' } : undefined),
  );
  const isOpen = (day: string, slotDays?: string[]) =>
    isWorkDay({ slotDays }, calendar, day);

  it('goes before the weekdays of the calendar, and after its holidays and closings', () => {
    // A Saturday, a Sunday that is closed, a Monday, a Friday that is a holiday.
    const days = ['2026-12-26', '2026-12-27', '2026-12-28', '2026-12-25'];
    expect(days.map(day => isOpen(day))).toEqual([false, false, true, false]);
    expect(days.map(day => isOpen(day, ['sa', 'su', 'fr']))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('has both times or none, in their order', () => {
    expect(whyNoSlot({ slotDays: ['mo'] })).toBeUndefined();
    expect(whyNoSlot({ slotFrom: '19:00', slotTo: '24:00' })).toBeUndefined();
    expect(whyNoSlot({ slotFrom: '19:00' })).toMatchObject({ field: 'slotTo' });
    expect(whyNoSlot({ slotFrom: '22:00', slotTo: '02:00' })).toEqual({
      field: 'slotTo',
      refused: 'slot-out-of-order',
    });
  });
});
