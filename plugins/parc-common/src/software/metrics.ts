/**
 * What is counted (ISO/IEC 19770-3 calls it the metric): `installation` each release on each machine, `device` each
 * machine once, `named-user` and `seat` what is allocated to people, `concurrent-user` the most sessions at once,
 * `processor` and `core` the physical ones of the machines, `instance` as installations, `site` no count at all.
 */
export const metrics = [
  'installation',
  'device',
  'named-user',
  'concurrent-user',
  'processor',
  'core',
  'instance',
  'site',
  'seat',
] as const;
export type Metric = (typeof metrics)[number];
