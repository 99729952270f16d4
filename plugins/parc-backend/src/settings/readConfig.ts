import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import {
  isTimeZone,
  type ChangeSettings,
} from '@parc/backstage-plugin-parc-common';
import { readChangeSettings } from './readChangeSettings';
import {
  readInventorySettings,
  type InventorySettings,
} from './readInventorySettings';
import {
  readLicenceSettings,
  type LicenceSettings,
} from './readLicenceSettings';
import {
  readMaintenanceSettings,
  type MaintenanceSettings,
} from './readMaintenanceSettings';
import { duration, positive } from './settingValues';

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
  maintenance: MaintenanceSettings;
  changes: ChangeSettings;
  demoEstate?: string;
}

/** The languages of messages; their text is stored with them, so it is the company's and not the reader's. */
const noticeLanguages = ['en', 'fr'] as const;
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
    inventory: readInventorySettings(parc),
    imports: {
      maxBytes: positive(parc, 'imports.maxMegabytes', 50) * 1024 * 1024,
      keep: duration(parc, 'imports.keep', { days: 90 }),
    },
    licences: readLicenceSettings(parc),
    maintenance: readMaintenanceSettings(parc),
    changes: readChangeSettings(parc),
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
