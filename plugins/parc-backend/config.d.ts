import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** IT estate management. */
  parc?: {
    company?: {
      /**
       * The IANA time zone of business days where a location says none. Default: Europe/Paris.
       * @visibility frontend
       */
      timeZone?: string;
      /**
       * The ISO 4217 currency that forms offer first. Default: EUR.
       * @visibility frontend
       */
      currency?: string;
      /** The language of notifications, whose text is stored with them. Default: en. */
      language?: 'en' | 'fr';
    };
    notifications?: {
      /** Whether people are told at all. Set it to false in a portal without Notifications. Default: true. */
      enabled?: boolean;
      /** How long before its end a warranty is told to the owner. Default: 30 days. */
      warrantyLead?: HumanDuration | string;
    };
    git?: {
      /** How often the catalog is asked for files that changed. Default: 1 minute. */
      interval?: HumanDuration | string;
      /** When more vanish at once than both say, nothing is retired and a person is asked. */
      retirementBrake?: {
        /** Share of the assets, or of the licences, that live in git, 0 to 1. Default: 0.05. */
        share?: number;
        /** Number of assets, or of licences. Default: 5. */
        count?: number;
      };
    };
    lists?: {
      /** The longest that a list, a facet or a total may take in the database. Default: 5 seconds. */
      statementTimeout?: HumanDuration | string;
    };
    /** How long what names people, or is only of passing use, is kept. */
    retention?: {
      /** Entries of the change feed. A reader that was away for longer starts again. Default: 90 days. */
      feed?: HumanDuration | string;
      /** Names in the history of assets that were disposed of or deleted. Kept for ever unless set. */
      peopleOfGoneAssets?: HumanDuration | string;
      /** Who was seen on a machine, from when they are seen there no more. Default: 365 days. */
      usersSeen?: HumanDuration | string;
      /** Reported uses of software, from when they ended. Default: 400 days. */
      softwareUsage?: HumanDuration | string;
    };
    files?: {
      /**
       * The largest file that may be attached to a record, in megabytes. Default: 10.
       * @visibility frontend
       */
      maxMegabytes?: number;
      /** How many files a record may have. Default: 50. */
      maxPerRecord?: number;
    };
    /** Files that are imported. */
    imports?: {
      /**
       * The largest file, in megabytes. Default: 50.
       * @visibility frontend
       */
      maxMegabytes?: number;
      /** How long a file and what became of its rows are kept; so long can it be undone. Default: 90 days. */
      keep?: HumanDuration | string;
    };
    licences?: {
      /**
       * So many days before the last day for notice, the end or the renewal of a licence its owner is told. None for an
       * empty list. Default: [60, 30, 7].
       */
      noticeLeadDays?: number[];
      /**
       * What happens when more of a licence is allocated than is owned: it is done and said, or refused. Default: warn.
       * @visibility frontend
       */
      overAllocation?: 'warn' | 'block';
      /** What was not used for so long can be taken back, where usage is known. Default: 90 days. */
      unusedAfter?: HumanDuration | string;
      /**
       * Secrets by which product keys are encrypted. The first encrypts; the others still read, until all keys are
       * encrypted with the first. Without any, no key is kept.
       */
      keys?: Array<{
        /** A name for it, which is kept with each key. */
        id: string;
        /**
         * At least 16 characters, such as of `openssl rand -base64 32`.
         * @visibility secret
         */
        secret: string;
      }>;
    };
    maintenance?: {
      /** How many hours of a business day somebody has for planned work whose entity does not say. Default: 6. */
      hoursPerDay?: number;
      /** So long before the last day of a work order, who is to do it is told. Default: 7 days. */
      dueSoon?: HumanDuration | string;
      /** So long after that day, the lead of their group is told: the annotation parc.dev/lead. Default: 7 days. */
      escalateAfter?: HumanDuration | string;
    };
    /** How changes are done; docs/changes.md, docs/change-approval.md and docs/change-conflicts.md say more. */
    changes?: {
      /** The risk questionnaire: its questions, and which score is which level, without hole or overlap. */
      risk?: object;
      /** Who approves which changes, and how many of them. */
      policies?: object[];
      /** How far the owners of what is hit are looked for, to approve, 0 to 6. Default: 1. */
      approverDepth?: number;
      /** Users and groups who approve where nobody but its author answers for what a change hits. */
      fallbackApprovers?: string[];
      /** How far dependencies are followed for conflicts, 0 to 5. Default: 2. */
      conflictDepth?: number;
      /** Which kinds of conflicts may be overridden, by the type of the change. */
      overrides?: object;
      /** An emergency that was begun is to be approved so soon. Default: 24 hours. */
      approveEmergencyWithin?: HumanDuration | string;
      /** An incident that is linked so soon after the end makes a review necessary. Default: 3 days. */
      incidentWithin?: HumanDuration | string;
      /** Who approves what lives in git: those asked in the portal, or whoever merged the file. Default: portal. */
      gitApproval?: 'portal' | 'merge';
    };
    /** What agents may send, and what becomes of it. */
    inventory?: {
      /** Whether agents are answered at all. Default: true; without a credential they are refused all the same. */
      enabled?: boolean;
      /** Takes inventories from anybody who reaches the portal. Default: false. */
      allowWithoutCredentials?: boolean;
      /** How often agents are told to report. Default: 24 hours. */
      frequency?: HumanDuration | string;
      /** Whether the list of running processes is kept. Default: false; agents are told not to send it. */
      keepProcesses?: boolean;
      /** Whether environment variables are kept. Default: false; agents are told not to send them. */
      keepEnvironment?: boolean;
      /** Whether it is kept who was seen on a machine, and which local accounts it has. Default: true. */
      keepUsers?: boolean;
      /** Whether a model that an agent names and nobody entered is made. Default: true. */
      createModels?: boolean;
      /** Whether monitors and printers with a serial number become assets of their own. Default: true. */
      createPeripherals?: boolean;
      /** Until when operating systems are mended; comes before what Parc knows by itself. */
      endOfSupport?: Array<{
        /** Part of the name: Alpine Linux. */
        name: string;
        /** How the version begins: 3.20. All versions when left out. */
        version?: string;
        /** The last day: 2026-04-01. */
        until: string;
      }>;
      /** The largest request as it comes, in megabytes. Default: 16. */
      maxMegabytes?: number;
      /** The most that a request may unfold to, in megabytes. Default: 64. */
      maxUnfoldedMegabytes?: number;
      /** Requests in a minute with one credential, at each replica. Default: 30000. */
      requestsPerMinute?: number;
      /** Failed sign-ins in a minute from one address, and with one login, at each replica. Default: 60. */
      refusalsPerMinute?: number;
      /** Inventories that a replica works on at once, each in a thread of its own; 0 leaves the work to others. Default: 1. */
      workers?: number;
      /** How long an asset may be silent before it is stale. Default: 30 days. */
      staleAfter?: HumanDuration | string;
      /** The same by code of the category, where it differs: server: 3 days. */
      staleAfterOf?: { [category: string]: HumanDuration | string };
      /** How long it is listed what came in. Default: 14 days. */
      keepMessages?: HumanDuration | string;
    };
    /** For trying: the folder of a demo estate, loaded once into an empty register. Refused in production. */
    demoEstate?: string;
  };
}
