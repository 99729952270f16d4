import type {
  Allocation,
  AllocationEnd,
  AllocationMove,
  KeyInput,
  Licence,
  LicenceKey,
  LicencePeriod,
  LicenceVerb,
  LicenceVerbBody,
  PeriodPatch,
  ReclaimAnswer,
  ReclaimBody,
  RevealedKey,
  UnusedAnswer,
} from '../licences';
import type { Params } from './Call';
import { ifMatch, NounClient } from './NounClient';
import type { BulkAnswer, Written } from './answers';

/** What licences can do beside what every noun can. */
export class LicenceClient extends NounClient<Licence> {
  /** One use case on one licence; with `version`, only if nobody changed it since. */
  act(
    ref: string,
    verb: LicenceVerb,
    body: LicenceVerbBody,
    version?: number,
  ): Promise<Written<Licence>> {
    return this.call('POST', this.path(ref, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** The current term first, then back in time. */
  periods(ref: string): Promise<{ items: LicencePeriod[] }> {
    return this.call('GET', this.path(ref, 'periods'));
  }

  /** Corrects an earlier term; the current one is the licence's own fields. */
  correctPeriod(
    ref: string,
    id: string,
    version: number,
    patch: PeriodPatch,
  ): Promise<Written<Licence>> {
    return this.call('PATCH', this.path(ref, 'periods', id), {
      body: patch,
      headers: ifMatch(version),
    });
  }

  /** The keys of a licence by their labels, without the keys. */
  keys(ref: string): Promise<{ items: LicenceKey[] }> {
    return this.call('GET', this.path(ref, 'keys'));
  }

  addKey(ref: string, key: KeyInput): Promise<LicenceKey> {
    return this.call('POST', this.path(ref, 'keys'), { body: key });
  }

  /** Shows a key; who did it and why is in the audit log. */
  revealKey(ref: string, id: string, reason: string): Promise<RevealedKey> {
    return this.call('POST', this.path(ref, 'keys', id, 'reveal'), {
      body: { reason },
    });
  }

  removeKey(ref: string, id: string): Promise<void> {
    return this.call('DELETE', this.path(ref, 'keys', id));
  }
}

/** What allocations can do beside what every noun can. */
export class AllocationClient extends NounClient<Allocation> {
  /** Takes it back; with `version`, only if nobody changed it since. */
  end(
    ref: string,
    body: AllocationEnd,
    version?: number,
  ): Promise<Written<Allocation>> {
    return this.call('POST', this.path(ref, 'end'), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** Gives all of it to somebody else; answers the new allocation. */
  move(
    ref: string,
    body: AllocationMove,
    version?: number,
  ): Promise<Written<Allocation>> {
    return this.call('POST', this.path(ref, 'move'), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** What can be taken back, and the money that it saves. */
  reclaimable(params?: Params): Promise<ReclaimAnswer> {
    return this.call('GET', '/reclaim', { params });
  }

  /** Takes many back; answers which could not be. */
  reclaim(body: ReclaimBody): Promise<BulkAnswer> {
    return this.call('POST', '/reclaim', { body });
  }

  /** Software on machines that was not used for a while, where usage is known, and the money that removing it saves. */
  unusedInstallations(params?: Params): Promise<UnusedAnswer> {
    return this.call('GET', '/reclaim/installations', { params });
  }
}
