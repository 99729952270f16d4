import type { Asset } from '../assets';
import type {
  AgentField,
  AssetComponent,
  Installation,
  NetworkInterface,
  PrinterReading,
  SwitchPort,
  TechnicalState,
  TimelineAnswer,
  UserSeen,
} from '../inventory';
import type { Written } from './answers';
import type { Call, Params } from './Call';

/** What agents say of one asset. */
export class TechnicalClient {
  constructor(
    /** Of the asset, below `/api/parc`. */
    private readonly path: string,
    private readonly call: Call,
  ) {}

  /** Its agents, what they say of it as a whole, and who last set which field. */
  state(): Promise<TechnicalState> {
    return this.call('GET', `${this.path}/inventory`);
  }

  components(params?: Params): Promise<{ items: AssetComponent[] }> {
    return this.call('GET', `${this.path}/components`, { params });
  }

  software(params?: Params): Promise<{ items: Installation[] }> {
    return this.call('GET', `${this.path}/software`, { params });
  }

  interfaces(params?: Params): Promise<{ items: NetworkInterface[] }> {
    return this.call('GET', `${this.path}/interfaces`, { params });
  }

  ports(): Promise<{ items: SwitchPort[] }> {
    return this.call('GET', `${this.path}/ports`);
  }

  readings(): Promise<{ items: PrinterReading[] }> {
    return this.call('GET', `${this.path}/readings`);
  }

  usersSeen(): Promise<{ items: UserSeen[] }> {
    return this.call('GET', `${this.path}/users-seen`);
  }

  /** Everything that happened to the machine, newest first. */
  timeline(params?: Params): Promise<TimelineAnswer> {
    return this.call('GET', `${this.path}/timeline`, { params });
  }

  /** Gives the say over fields back to the agent. */
  release(
    version: number,
    fields: readonly AgentField[],
  ): Promise<Written<Asset>> {
    return this.call('POST', `${this.path}/release`, {
      body: { fields },
      headers: { 'If-Match': `"${version}"` },
    });
  }
}
