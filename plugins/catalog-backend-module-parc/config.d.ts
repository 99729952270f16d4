import type { HumanDuration } from '@backstage/types';

export interface Config {
  parc?: {
    /** Assets, licences, maintenance plans and changes that are made in the portal, as catalog entities (docs/catalog.md). */
    catalog?: {
      /** How often the register is asked for changes. Default: 3 seconds. */
      interval?: HumanDuration | string;
      /** How often everything is compared, to be sure. Default: 24 hours. */
      fullPass?: HumanDuration | string;
      assets?: {
        /**
         * Which assets become entities: filters as the lists of the API take them, such as `category=server`; each of
         * the list adds those that match it. Disposed ones only when a filter names `status`. An empty list: none.
         * Default: all but the disposed ones.
         */
        filter?: string[];
      };
      licences?: {
        /** Likewise of licences; terminated ones only when a filter names `status`. Default: all but those. */
        filter?: string[];
      };
      maintenancePlans?: {
        /** Likewise of maintenance plans; ended ones only when a filter names `status`. Default: all but those. */
        filter?: string[];
      };
      changes?: {
        /** Likewise of changes; cancelled ones only when a filter names `status`, confidential ones never. Default: all but those. */
        filter?: string[];
      };
    };
    git?: {
      /**
       * Folders of YAML on the portal's own machine, such as the checkout of a repository,
       * relative to the folder in which the backend runs. Everything below them is read
       * every `interval`, and a file that is gone is noticed. Default: none.
       */
      folders?: string[];
      /** How often the folders are read. Default: 1 minute. */
      interval?: HumanDuration | string;
    };
  };
}
