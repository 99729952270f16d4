import type { HumanDuration } from '@backstage/types';

export interface Config {
  parc?: {
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
