import { deflateSync } from 'node:zlib';

/** One machine's inventory, of which there are as many as numbers. */
export interface MachineOptions {
  /** Which machine: its serial, UUID, MAC and names follow from it. */
  number: number;
  packages: number;
  format: 'json' | 'xml';
  /** Another edition has three packages of another version, and a little more memory. */
  edition?: number;
}

/** The device id of a machine. */
export function deviceIdOf(number: number): string {
  return `bench-${number}-2024-01-01-08-00-00`;
}

/** An inventory as the GLPI agent (JSON) or FusionInventory (XML) sends it, in its own order, folded with zlib. */
export function inventoryOf(options: MachineOptions): Buffer {
  const content = contentOf(options);
  const deviceId = deviceIdOf(options.number);
  const text =
    options.format === 'json'
      ? JSON.stringify(
          {
            action: 'inventory',
            content: { ...content, versionclient: 'GLPI-Agent_v1.11' },
            deviceid: deviceId,
            itemtype: 'Computer',
          },
          undefined,
          3,
        )
      : `<?xml version="1.0" encoding="UTF-8" ?>\n<REQUEST>\n  <CONTENT>\n${toXml(
          content,
        )}  </CONTENT>\n  <DEVICEID>${deviceId}</DEVICEID>\n  <QUERY>INVENTORY</QUERY>\n</REQUEST>\n`;
  return deflateSync(text);
}

type Values = Record<string, string | number>;

function contentOf({
  number,
  packages,
  edition = 0,
}: MachineOptions): Record<string, Values | Values[]> {
  const digits = String(number).padStart(8, '0');
  const hex = number.toString(16).padStart(8, '0');
  const mac = `02:00:${hex.match(/../g)!.join(':')}`;
  return {
    bios: {
      bdate: '2023-05-04',
      bmanufacturer: 'Dell Inc.',
      bversion: '1.12.0',
      smanufacturer: 'Dell Inc.',
      smodel: 'Latitude 5440',
      ssn: `BENCH${digits}`,
    },
    cpus: [
      {
        core: 10,
        manufacturer: 'Intel',
        name: '13th Gen Intel(R) Core(TM) i5-1345U',
        speed: 1600,
        thread: 12,
      },
    ],
    hardware: {
      chassis_type: 'Laptop',
      memory: 16_384 + edition,
      name: `bench-${number}`,
      uuid: `${hex}-0000-4000-8000-${digits.padStart(12, '0')}`,
    },
    memories: [0, 1].map(slot => ({
      capacity: 8_192,
      numslots: slot,
      serialnumber: `M${digits}${slot}`,
      speed: '4800',
      type: 'DDR5',
    })),
    networks: [
      {
        description: 'enp0s31f6',
        ipaddress: `10.${(number >> 16) % 256}.${(number >> 8) % 256}.${
          number % 256
        }`,
        ipmask: '255.0.0.0',
        mac,
        speed: '1000000000',
        status: 'up',
        type: 'ethernet',
      },
    ],
    operatingsystem: {
      arch: 'x86_64',
      full_name: 'Debian GNU/Linux 12 (bookworm)',
      kernel_name: 'linux',
      kernel_version: '6.1.0-18-amd64',
      name: 'Debian GNU/Linux',
      version: '12',
    },
    softwares: softwareOf(number, packages, edition),
    storages: [
      {
        disksize: 476_940,
        interface: 'NVME',
        manufacturer: 'Samsung',
        model: 'PM9B1',
        serial: `S${digits}`,
        type: 'disk',
      },
    ],
    users: [{ login: `user-${number % 1_000}` }],
  };
}

/** Packages as Debian has them: most machines have most of them in one of a few versions. */
function softwareOf(
  number: number,
  packages: number,
  edition: number,
): Values[] {
  return Array.from({ length: packages }, (_, at) => ({
    arch: at % 3 ? 'amd64' : 'all',
    comments: `the ${words[at % 7]} of ${words[(at * 5) % 7]} number ${at}`,
    filesize: 40_000 + at * 977,
    from: 'deb',
    name: `lib${words[at % 7]}-${words[(at * 3) % 7]}${at}`,
    publisher: 'Debian Maintainers <packages@debian.example>',
    system_category: 'libs',
    version: `1.${at % 40}.${at < 3 ? edition : number % 4}-${at % 9}+deb12u${
      at % 5
    }`,
  }));
}

const words = ['crypt', 'image', 'table', 'sound', 'route', 'glyph', 'parse'];

function toXml(content: Record<string, Values | Values[]>): string {
  return Object.entries(content)
    .flatMap(([section, values]) =>
      [values].flat().map(each => [section, each]),
    )
    .map(
      ([section, values]) =>
        `    <${String(section).toUpperCase()}>\n${Object.entries(values)
          .map(([name, value]) => {
            const tag = name.toUpperCase();
            return `      <${tag}>${escapeXml(String(value))}</${tag}>\n`;
          })
          .join('')}    </${String(section).toUpperCase()}>\n`,
    )
    .join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
