import type { DemoFolder } from '../readDemoFolder';
import type { Fields } from './Step';

/**
 * What is plugged in, the start of its host name, and the third part of its IPv4 address. Computers are known by their
 * short name, as agents say it.
 */
const plugged: Readonly<
  Record<string, { prefix: string; subnet: number; isShort?: true }>
> = {
  'access-point': { prefix: 'ap', subnet: 4 },
  printer: { prefix: 'prn', subnet: 8 },
  laptop: { prefix: 'lt', subnet: 16, isShort: true },
  desktop: { prefix: 'pc', subnet: 16, isShort: true },
};

/** The catalog's files use lower numbers, by hand. */
const first = 101;

/** The addresses for documentation, 00:00:5E:00:53:00 to :FF (RFC 7042, 2.1.2); the catalog's files use those below. */
const firstMac = 0x40;
const lastMac = 0xff;

/** Gives out host names and addresses, each once. */
export class NetworkAddresses {
  private readonly counters = new Map<string, number>();

  constructor(private readonly network: DemoFolder['network']) {}

  /** Nothing for what is not plugged in. */
  next(category: string, site: string): Fields {
    const kind = plugged[category];
    const addresses = this.network.sites.find(each => each.site === site);
    if (!kind || !addresses) return {};
    const { prefix, subnet, isShort } = kind;
    const name = this.count(`${prefix} ${site}`, first);
    const host = this.count(`${subnet} ${site}`, first);
    const short = `${prefix}-${site.toLowerCase()}-${name}`;
    return {
      hostname: isShort ? short : `${short}.${this.network.domain}`,
      ipAddresses: [`${addresses.addresses}.${subnet}.${host}`],
      macAddresses: [this.nextMac()],
    };
  }

  private nextMac(): string {
    const last = this.count('mac', firstMac);
    if (last > lastMac) {
      throw new Error('the demo has more computers than there are addresses');
    }
    return `00:00:5e:00:53:${last.toString(16).padStart(2, '0')}`;
  }

  private count(what: string, from: number): number {
    const next = this.counters.get(what) ?? from;
    this.counters.set(what, next + 1);
    return next;
  }
}
