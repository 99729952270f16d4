import type { DemoYear } from './DemoYear';
import { isHeld, isOf, isShared } from './isThing';
import { siteOf } from './places';

/** Working days before today on which things moved. */
const betweenRooms = [252, 210, 163, 122, 84, 47, 16];
const betweenPeople = [236, 178, 129, 93, 55, 28, 10];

/** Things move: those for everybody from room to room, headsets and the like from one person to another. */
export function moves(year: DemoYear): void {
  for (const day of betweenRooms) moveToRoom(year, day);
  for (const day of betweenPeople) passOn(year, day);
}

function moveToRoom(year: DemoYear, day: number): void {
  const [thing] = year.take(
    day,
    1,
    each =>
      isShared(each) && isOf(each, 'printer', 'monitor', 'peripheral', 'phone'),
  );
  if (!thing?.place) return;
  const rooms = year.folder.locations
    .filter(({ kind, path }) => {
      const isSameSite = siteOf(path) === siteOf(thing.place!);
      const isStock = path.includes('STOCK') || path.includes('LT1');
      return kind === 'room' && isSameSite && !isStock && path !== thing.place;
    })
    .map(each => each.path);
  thing.place = year.random.pick(rooms);
  year.verb(year.at(day), 'transfer', [thing], {
    location: thing.place,
    reason: year.random.pick(['Rooms rearranged', 'More useful there']),
  });
  year.offer([thing], day);
}

function passOn(year: DemoYear, day: number): void {
  const [thing] = year.take(
    day,
    1,
    each => isHeld(each) && isOf(each, 'peripheral', 'tablet'),
  );
  if (!thing) return;
  const colleagues = year.folder.people.filter(
    ({ ref, group }) =>
      group === thing.holder!.group &&
      ref !== thing.holder!.ref &&
      !year.folder.newcomers.some(each => each === ref),
  );
  const person = year.random.pick(colleagues);
  Object.assign(thing, { holder: person, place: person.desk });
  year.verb(year.at(day), 'transfer', [thing], {
    assignedTo: person.ref,
    location: person.desk,
    reason: 'Passed on to a colleague',
  });
  year.offer([thing], day);
}
