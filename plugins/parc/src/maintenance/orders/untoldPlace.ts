/** Where an order is, unless its title says so: one of a plan that is for a room or a site is named after it. */
export function untoldPlace(
  title: string,
  place: string | undefined,
): string | undefined {
  return place && title.includes(place) ? undefined : place;
}
