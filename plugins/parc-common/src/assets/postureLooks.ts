import type {
  antivirusStates,
  encryptionStates,
  firewallStates,
  secureBootStates,
} from './assetFields';
import type { StateColour } from './assetLifeCycle';

interface Look {
  colour: StateColour;
  icon: string;
}

const good: Look = { colour: 'green', icon: 'CheckCircle' };
const middling: Look = { colour: 'orange', icon: 'ReportProblem' };
const bad: Look = { colour: 'red', icon: 'ReportProblem' };

type Looks<C extends readonly string[]> = Readonly<Record<C[number], Look>>;

/** How what agents say of security looks, by field and value; from good to bad. */
export const postureLooks: {
  readonly antivirus: Looks<typeof antivirusStates>;
  readonly diskEncryption: Looks<typeof encryptionStates>;
  readonly firewall: Looks<typeof firewallStates>;
  readonly secureBoot: Looks<typeof secureBootStates>;
} = {
  antivirus: { current: good, outdated: middling, off: bad, none: bad },
  diskEncryption: { encrypted: good, partial: middling, none: bad },
  firewall: { on: good, partial: middling, off: bad },
  secureBoot: { enabled: good, unsupported: middling, disabled: bad },
};
