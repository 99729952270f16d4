/** `PAR/SIEGE/2/204` → `PAR`. */
export function siteOf(place: string): string {
  return place.split('/')[0];
}

const headquarters = {
  /** Ready to be handed out. */
  ready: 'PAR/SIEGE/STOCK/ARM-1',
  /** Came back, or is broken. */
  returned: 'PAR/SIEGE/STOCK/ARM-2',
};

/** The stock that serves a place. Nantes has none of its own. */
export function stockFor(place: string = ''): string {
  return siteOf(place) === 'LYO' ? 'LYO/ATELIER/STOCK' : headquarters.ready;
}

/** Where things of a place go when they come back. */
export function returnsFor(place: string = ''): string {
  return siteOf(place) === 'LYO' ? 'LYO/ATELIER/STOCK' : headquarters.returned;
}
