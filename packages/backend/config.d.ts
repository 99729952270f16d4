export interface Config {
  permission?: {
    parc?: {
      /**
       * The members of each role of the example policy (packages/backend/src/permissions), as entity refs
       * of groups or of single users. Everybody else is an employee, who sees what is theirs.
       */
      roles?: {
        /** May do everything. */
        fleetManager?: string[];
        /** Does everything with software and licences, sees their keys; reads everything else. */
        licenceManager?: string[];
        /** Reads everything, creates, changes and hands out assets, allocates licences; does not retire assets. */
        technician?: string[];
        /** Reads everything, changes nothing. */
        auditor?: string[];
      };
    };
  };
}
