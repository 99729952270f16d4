const minutesOfHour = 60;

/** Minutes as hours, to a tenth: what is estimated is no more exact. */
export function roundHours(minutes: number): number {
  return Math.round((minutes * 10) / minutesOfHour) / 10;
}
