import type { DeviceType } from './deviceType';

/** The kinds of ports of a device type, and the word that tells them from interfaces of the same type. */
const kinds = [
  ['console-ports', 'console'],
  ['console-server-ports', 'console server'],
  ['power-ports', 'power in'],
  ['power-outlets', 'power out'],
  ['front-ports', 'front'],
  ['rear-ports', 'rear'],
] as const;

/** A device type's ports, one line a type, in the order of the file: `48 × 1000base-t`, `1 × rj-45 (console)`. */
export function portsOfDeviceType(device: DeviceType): string[] {
  const interfaces = device.interfaces.map(({ type, mgmt_only }) =>
    mgmt_only ? `${type} (management)` : type,
  );
  const others = kinds.flatMap(([key, word]) =>
    device[key].map(({ type }) => `${type} (${word})`),
  );
  const counts = new Map<string, number>();
  for (const port of [...interfaces, ...others]) {
    counts.set(port, (counts.get(port) ?? 0) + 1);
  }
  return Array.from(counts, ([port, count]) => `${count} × ${port}`);
}
