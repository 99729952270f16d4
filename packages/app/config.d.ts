export interface Config {
  auth?: {
    providers?: {
      /**
       * Sign-in for trying: anybody may choose one of these people. The backend refuses to start
       * with it in production.
       */
      demo?: {
        users: Array<{
          /**
           * The entity ref of a user in the catalog.
           * @visibility frontend
           */
          entityRef: string;
          /**
           * The name shown on the sign-in page, where the catalog cannot be read yet.
           * @visibility frontend
           */
          displayName: string;
          /**
           * The role, which says what the page tells about this person. What they may really do
           * follows from their groups.
           * @visibility frontend
           */
          role:
            | 'fleetManager'
            | 'licenceManager'
            | 'technician'
            | 'auditor'
            | 'employee';
        }>;
      };
    };
  };
}
