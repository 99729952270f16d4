/** What a number counts, and what a bare one is in. */
export type Quantity = keyof typeof units;

/** By unit in lower case, how many of what the shape counts in; the empty unit is what agents send without one. */
const units = {
  count: { '': 1 },
  percent: { '': 1, '%': 1 },
  /** MiB. */
  size: {
    '': 1,
    b: 1 / 1048576,
    bytes: 1 / 1048576,
    k: 1 / 1024,
    kb: 1 / 1024,
    kib: 1 / 1024,
    m: 1,
    mb: 1,
    mib: 1,
    mo: 1,
    g: 1024,
    gb: 1024,
    gib: 1024,
    go: 1024,
    t: 1048576,
    tb: 1048576,
    tib: 1048576,
    to: 1048576,
  },
  /** MHz; transfers a second count as hertz. */
  frequency: { '': 1, hz: 1e-6, khz: 1e-3, mhz: 1, 'mt/s': 1, ghz: 1000 },
  /** mWh. */
  energy: { '': 1, mwh: 1, wh: 1000, mah: 1, ah: 1000 },
  /** mV. */
  voltage: { '': 1, mv: 1, v: 1000 },
  /** W. */
  power: { '': 1, mw: 0.001, w: 1, kw: 1000 },
  /** Mbit/s. */
  speed: {
    '': 1,
    'kb/s': 1e-3,
    'mb/s': 1,
    'gb/s': 1000,
    kbps: 1e-3,
    mbps: 1,
    gbps: 1000,
  },
} as const satisfies Record<string, Record<string, number>>;

/** A number of at least 0 in the unit of its quantity, whole where it counts; undefined when it is none. */
export function parseQuantity(
  given: string | number,
  quantity: Quantity,
): number | undefined {
  const [, digits, unit] = form.exec(String(given).slice(0, 64).trim()) ?? [];
  if (digits === undefined) return undefined;
  const factors: Record<string, number> = units[quantity];
  const name = unit.toLowerCase();
  if (!Object.hasOwn(factors, name)) return undefined;
  const value = Math.round(Number(digits.replace(',', '.')) * factors[name]);
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

const form = /^\+?(\d{1,20}(?:[.,]\d{1,20})?)\s*([a-z/%]{0,5})$/i;
