import type { Asset } from '@parc/backstage-plugin-parc-common';
import type { Random } from '../random';

/** By how their models' slugs begin. */
const makers: Readonly<Record<string, string>> = {
  apple: 'Apple',
  dell: 'Dell',
  hp: 'HP',
  lenovo: 'Lenovo',
};

/** What a computer is made of: the model says its maker, chance its sizes. */
export function hardwareOf(
  asset: Asset,
  host: string,
  isMac: boolean,
  random: Random,
  when: 'before' | 'now',
): object {
  const { ref = 'dell-latitude', name = 'Latitude' } = asset.model ?? {};
  const manufacturer = makers[ref.split('-')[0]] ?? 'Dell';
  const modules = memoryOf(random, when);
  const isDesktop = asset.category?.ref === 'desktop';
  return {
    hardware: {
      name: host,
      chassis_type: isDesktop ? 'Desktop' : 'Notebook',
      memory: modules.reduce((sum, { capacity }) => sum + capacity, 0),
      uuid: uuidOf(random),
      workgroup: 'VERNE',
      defaultgateway: asset.ipAddresses?.[0]?.replace(/\.\d+$/, '.254'),
    },
    bios: {
      smanufacturer: manufacturer,
      smodel: name.replace(`${manufacturer} `, ''),
      ssn: asset.serial,
      bmanufacturer: manufacturer,
      bversion: random.fill('1.#.#'),
      bdate: '2025-04-14',
      secure_boot: securedBy(isMac, random),
    },
    operatingsystem: systemOf(isMac, random),
    cpus: [processorOf(isMac, random)],
    memories: modules,
    ...storageOf(isMac, random),
    batteries: isDesktop ? [] : [batteryOf(manufacturer, random)],
    videos: [{ name: 'Intel(R) Iris(R) Xe Graphics', memory: 1024 }],
  };
}

/** One disk with one volume, nearly always encrypted. */
function storageOf(isMac: boolean, random: Random): object {
  const disk = random.pick([512_000, 512_000, 1_024_000]);
  const isEncrypted = random.happens(0.93);
  return {
    storages: [
      {
        name: 'NVMe',
        manufacturer: 'Samsung',
        model: 'PM9A1 NVMe',
        serial: random.fill('S6#*NX0********'),
        type: 'SSD',
        interface: 'NVMe',
        disksize: disk,
      },
    ],
    drives: [
      {
        letter: isMac ? undefined : 'C:',
        volumn: isMac ? '/' : 'C:',
        type: 'Local Disk',
        filesystem: isMac ? 'APFS' : 'NTFS',
        total: disk - 2_000,
        free: Math.round(disk * (random.whole(4, 70) / 100)),
        systemdrive: true,
        ...(isEncrypted && {
          encrypt_name: isMac ? 'FileVault' : 'BitLocker',
          encrypt_algo: 'XTS_AES_256',
          encrypt_status: 'Yes',
        }),
      },
    ],
  };
}

/** Half of those that have two modules got the second within the last months. */
function memoryOf(random: Random, when: 'before' | 'now') {
  const capacity = random.pick([8192, 16384]);
  const hasSecond = random.happens(0.7);
  const isSecondNew = random.happens(0.5);
  const count = hasSecond && !(isSecondNew && when === 'before') ? 2 : 1;
  const serials = [random.fill('8%%%%%%%'), random.fill('8%%%%%%%')];
  return serials.slice(0, count).map((serialnumber, at) => ({
    capacity,
    caption: `DIMM ${'AB'[at]}`,
    numslots: at + 1,
    manufacturer: 'SK Hynix',
    serialnumber,
    type: 'DDR5',
    speed: '5600',
  }));
}

function securedBy(isMac: boolean, random: Random): string {
  if (isMac) return 'unsupported';
  return random.happens(0.95) ? 'enabled' : 'disabled';
}

/** Some are behind: the posture has something to show. */
function systemOf(isMac: boolean, random: Random): object {
  const share = random.whole(1, 100);
  if (isMac) {
    return { name: 'macOS', full_name: 'macOS 15 Sequoia', version: '15.7.1' };
  }
  const common = { name: 'Windows', arch: '64-bit', kernel_name: 'MSWin32' };
  if (share <= 12) {
    return {
      ...common,
      full_name: 'Microsoft Windows 10 Professionnel',
      version: '22H2',
      kernel_version: share <= 4 ? '10.0.19045.6332' : '10.0.19045.6456',
    };
  }
  return {
    ...common,
    full_name: 'Microsoft Windows 11 Professionnel',
    ...releaseOf(share),
  };
}

function releaseOf(share: number): object {
  if (share <= 35) {
    const revision = share <= 20 ? 6584 : 6899;
    return { version: '24H2', kernel_version: `10.0.26100.${revision}` };
  }
  const revision = share >= 90 ? 6584 : 6899;
  return { version: '25H2', kernel_version: `10.0.26200.${revision}` };
}

function processorOf(isMac: boolean, random: Random): object {
  if (isMac) return { name: 'Apple M3 Pro', core: 11, thread: 11, speed: 4050 };
  return {
    manufacturer: 'Intel',
    name: random.pick([
      'Intel(R) Core(TM) i5-1345U',
      'Intel(R) Core(TM) i7-1365U',
      'Intel(R) Core(TM) Ultra 5 135U',
    ]),
    core: 10,
    thread: 12,
    speed: 1600,
  };
}

function batteryOf(manufacturer: string, random: Random): object {
  return {
    name: 'Primary',
    manufacturer,
    chemistry: 'LiP',
    capacity: 54_000,
    real_capacity: random.whole(34_000, 53_500),
    voltage: 15_200,
    serial: random.fill('#####'),
  };
}

function uuidOf(random: Random): string {
  return random.fill('%%%%%%%%-%%%%-4%%%-8%%%-%%%%%%%%%%%%').toLowerCase();
}
