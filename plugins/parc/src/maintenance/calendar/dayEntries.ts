import type {
  MaintenanceForecast,
  WorkOrder,
} from '@parc/backstage-plugin-parc-common';

/** So many assets of a plan that will be due on a day. */
export interface ForecastEntry {
  plan: MaintenanceForecast['items'][number]['plan'];
  assets: number;
  minutes?: number;
}

/** Orders by the day for which they are planned. */
export function ordersByDay(
  orders: readonly WorkOrder[],
): Map<string, WorkOrder[]> {
  return byDay(
    orders.flatMap(order =>
      order.plannedOn === undefined ? [] : [[order.plannedOn, order]],
    ),
  );
}

/** What will be due, by its day. */
export function forecastByDay(
  forecast: MaintenanceForecast | undefined,
): Map<string, ForecastEntry[]> {
  return byDay(
    (forecast?.items ?? []).flatMap(({ plan, days }) =>
      days.map(({ day, assets, minutes }): [string, ForecastEntry] => [
        day,
        { plan, assets, minutes },
      ]),
    ),
  );
}

function byDay<T>(entries: ReadonlyArray<[string, T]>): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const [day, entry] of entries) {
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}
