import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import {
  dateSchema,
  isTimeZone,
  overAllocations,
  type OperatingSystemRelease,
  type OverAllocation,
} from '@parc/backstage-plugin-parc-common';

/** The settings of Parc; `config.d.ts` says what each means. */
export interface ParcSettings {
  companyTimeZone: string;
  /** Where the portal's pages are, without a slash at the end. */
  portalUrl: string;
  git: { interval: HumanDuration; brake: { share: number; count: number } };
  statementTimeoutMilliseconds: number;
  notifications: {
    isEnabled: boolean;
    language: NoticeLanguage;
    warrantyLeadDays: number;
    /** So many days before a notice day or an end its owner is told; the longest first. */
    licenceLeadDays: number[];
  };
  retention: {
    feed: HumanDuration;
    peopleOfGoneAssets?: HumanDuration;
    usersSeen: HumanDuration;
    softwareUsage: HumanDuration;
  };
  files: { maxBytes: number; maxPerRecord: number };
  inventory: InventorySettings;
  imports: { maxBytes: number; keep: HumanDuration };
  licences: LicenceSettings;
  demoEstate?: string;
}

export interface LicenceSettings {
  overAllocation: OverAllocation;
  /** What was not used for so long is unused. */
  unusedAfter: HumanDuration;
  /** The first encrypts product keys, the others still read. */
  keys: KeySecret[];
}

/** A secret by which product keys are encrypted. */
export interface KeySecret {
  id: string;
  secret: string;
}

/** What agents may send, and what becomes of it. */
export interface InventorySettings {
  isEnabled: boolean;
  allowsWithoutCredentials: boolean;
  /** How often an agent reports. */
  frequency: HumanDuration;
  keepsProcesses: boolean;
  keepsEnvironment: boolean;
  /** Who was seen on machines, and their local accounts. */
  keepsUsers: boolean;
  /** A model that an agent names and nobody entered is made. */
  createsModels: boolean;
  /** Monitors and printers with a serial become assets. */
  createsPeripherals: boolean;
  /** Until when operating systems are mended, before what Parc knows. */
  endOfSupport: OperatingSystemRelease[];
  /** Bytes of a request as it comes, and of what it unfolds to. */
  limits: { bytes: number; unfoldedBytes: number };
  /** Requests in a minute: of a credential, and without a valid one of an address. */
  perMinute: { credential: number; refusals: number };
  /** Inventories that this backend works on at once; none leaves the work to other replicas. */
  workers: number;
  /** Who was not seen for so long is stale. */
  staleAfter: HumanDuration;
  /** The same by code of the category, where it differs. */
  staleAfterOf: Record<string, HumanDuration>;
  /** How long it is listed what came in. */
  keepsMessages: HumanDuration;
}

/** The languages of messages; their text is stored with them, so it is the company's and not the reader's. */
export const noticeLanguages = ['en', 'fr'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/** Reads the settings. Throws an InputError that names the key. */
export function readConfig(config: Config): ParcSettings {
  const parc = config.getOptionalConfig('parc');
  const companyTimeZone =
    parc?.getOptionalString('company.timeZone') ?? 'Europe/Paris';
  if (!isTimeZone(companyTimeZone)) {
    throw new InputError(
      `parc.company.timeZone: ${companyTimeZone} is not an IANA time zone`,
    );
  }
  const share = parc?.getOptionalNumber('git.retirementBrake.share') ?? 0.05;
  const count = parc?.getOptionalNumber('git.retirementBrake.count') ?? 5;
  if (!(share >= 0 && share <= 1)) {
    throw new InputError(
      `parc.git.retirementBrake.share: ${share} must be between 0 and 1`,
    );
  }
  return {
    companyTimeZone,
    portalUrl: (config.getOptionalString('app.baseUrl') ?? '').replace(
      /\/$/,
      '',
    ),
    git: {
      interval: duration(parc, 'git.interval', { minutes: 1 }),
      brake: { share, count },
    },
    statementTimeoutMilliseconds: durationToMilliseconds(
      duration(parc, 'lists.statementTimeout', { seconds: 5 }),
    ),
    notifications: {
      isEnabled: parc?.getOptionalBoolean('notifications.enabled') ?? true,
      language: readLanguage(parc),
      warrantyLeadDays: Math.round(
        durationToMilliseconds(
          duration(parc, 'notifications.warrantyLead', { days: 30 }),
        ) / dayMilliseconds,
      ),
      licenceLeadDays: readLeadDays(parc),
    },
    retention: {
      feed: duration(parc, 'retention.feed', { days: 90 }),
      usersSeen: duration(parc, 'retention.usersSeen', { days: 365 }),
      softwareUsage: duration(parc, 'retention.softwareUsage', { days: 400 }),
      peopleOfGoneAssets: parc?.has('retention.peopleOfGoneAssets')
        ? duration(parc, 'retention.peopleOfGoneAssets', {})
        : undefined,
    },
    files: {
      maxBytes: positive(parc, 'files.maxMegabytes', 10) * 1024 * 1024,
      maxPerRecord: positive(parc, 'files.maxPerRecord', 50),
    },
    inventory: readInventory(parc),
    imports: {
      maxBytes: positive(parc, 'imports.maxMegabytes', 50) * 1024 * 1024,
      keep: duration(parc, 'imports.keep', { days: 90 }),
    },
    licences: readLicences(parc),
    demoEstate: parc?.getOptionalString('demoEstate'),
  };
}

const dayMilliseconds = 24 * 60 * 60 * 1_000;

function readLanguage(parc: Config | undefined): NoticeLanguage {
  const given = parc?.getOptionalString('company.language') ?? 'en';
  const language = noticeLanguages.find(each => each === given);
  if (!language) {
    throw new InputError(
      `parc.company.language: ${given} must be one of ${noticeLanguages.join(
        ', ',
      )}`,
    );
  }
  return language;
}

function readLicences(parc: Config | undefined): LicenceSettings {
  const overAllocation =
    parc?.getOptionalString('licences.overAllocation') ?? 'warn';
  const known = overAllocations.find(each => each === overAllocation);
  if (!known) {
    throw new InputError(
      `parc.licences.overAllocation: ${overAllocation} must be one of ${overAllocations.join(
        ', ',
      )}`,
    );
  }
  return {
    overAllocation: known,
    unusedAfter: duration(parc, 'licences.unusedAfter', { days: 90 }),
    keys: readKeySecrets(parc),
  };
}

/** A shorter secret is a word that somebody can guess. */
const shortestSecret = 16;

function readKeySecrets(parc: Config | undefined): KeySecret[] {
  const given = parc?.getOptionalConfigArray('licences.keys') ?? [];
  const secrets = given.map(each => ({
    id: each.getString('id'),
    secret: each.getString('secret'),
  }));
  for (const [index, { id, secret }] of secrets.entries()) {
    const key = `parc.licences.keys[${index}]`;
    if (secret.length < shortestSecret)
      throw new InputError(
        `${key}.secret must have at least ${shortestSecret} characters`,
      );
    if (secrets.findIndex(each => each.id === id) !== index)
      throw new InputError(`${key}.id: ${id} is there twice`);
  }
  return secrets;
}

const defaultLeadDays = [60, 30, 7];

function readLeadDays(parc: Config | undefined): number[] {
  const key = 'licences.noticeLeadDays';
  const given = parc?.getOptional<unknown>(key) ?? defaultLeadDays;
  const isFine = (each: unknown) =>
    Number.isInteger(each) && Number(each) >= 0 && Number(each) <= 1_000;
  if (!Array.isArray(given) || !given.every(isFine)) {
    throw new InputError(
      `parc.${key}: must be a list of whole days, 0 to 1000, such as [60, 30, 7]`,
    );
  }
  return [...new Set(given as number[])].sort((a, b) => b - a);
}

function readInventory(parc: Config | undefined): InventorySettings {
  const flag = (key: string, otherwise: boolean) =>
    parc?.getOptionalBoolean(`inventory.${key}`) ?? otherwise;
  const megabytes = (key: string, otherwise: number) =>
    positive(parc, `inventory.${key}`, otherwise) * 1024 * 1024;
  return {
    isEnabled: flag('enabled', true),
    allowsWithoutCredentials: flag('allowWithoutCredentials', false),
    frequency: duration(parc, 'inventory.frequency', { hours: 24 }),
    keepsProcesses: flag('keepProcesses', false),
    keepsEnvironment: flag('keepEnvironment', false),
    keepsUsers: flag('keepUsers', true),
    createsModels: flag('createModels', true),
    createsPeripherals: flag('createPeripherals', true),
    endOfSupport: readEndOfSupport(parc),
    limits: {
      bytes: megabytes('maxMegabytes', 16),
      unfoldedBytes: megabytes('maxUnfoldedMegabytes', 64),
    },
    perMinute: {
      credential: whole(parc, 'inventory.requestsPerMinute', 30_000, 1),
      refusals: whole(parc, 'inventory.refusalsPerMinute', 60, 1),
    },
    workers: whole(parc, 'inventory.workers', 1, 0),
    staleAfter: duration(parc, 'inventory.staleAfter', { days: 30 }),
    staleAfterOf: Object.fromEntries(
      (parc?.getOptionalConfig('inventory.staleAfterOf')?.keys() ?? []).map(
        code => [code, duration(parc, `inventory.staleAfterOf.${code}`, {})],
      ),
    ),
    keepsMessages: duration(parc, 'inventory.keepMessages', { days: 14 }),
  };
}

function readEndOfSupport(parc: Config | undefined): OperatingSystemRelease[] {
  const given = parc?.getOptionalConfigArray('inventory.endOfSupport') ?? [];
  return given.map((each, index) => {
    const until = each.getString('until');
    if (!dateSchema.safeParse(until).success) {
      throw new InputError(
        `parc.inventory.endOfSupport[${index}].until: ${until} must be a date such as 2024-05-31`,
      );
    }
    return {
      name: each.getString('name'),
      version: each.getOptionalString('version'),
      until,
    };
  });
}

/** A whole number from `least`, up to a million. */
function whole(
  parc: Config | undefined,
  key: string,
  otherwise: number,
  least: number,
): number {
  const value = parc?.getOptionalNumber(key) ?? otherwise;
  if (Number.isInteger(value) && value >= least && value <= 1_000_000)
    return value;
  throw new InputError(
    `parc.${key}: ${value} must be a whole number, ${least} to 1000000`,
  );
}

/** A whole number from 1; files of more than a gigabyte are nothing for a database. */
function positive(
  parc: Config | undefined,
  key: string,
  otherwise: number,
): number {
  const value = parc?.getOptionalNumber(key) ?? otherwise;
  if (Number.isInteger(value) && value >= 1 && value <= 1_000) return value;
  throw new InputError(
    `parc.${key}: ${value} must be a whole number, 1 to 1000`,
  );
}

function duration(
  parc: Config | undefined,
  key: string,
  otherwise: HumanDuration,
): HumanDuration {
  return parc?.has(key) ? readDurationFromConfig(parc, { key }) : otherwise;
}
