import type {
  Product,
  ProductGrowth,
  SoftwareDryRun,
  SoftwareInstallation,
  SoftwareProposal,
  SoftwareRelease,
  SoftwareRule,
  SoftwareRules,
  SoftwareTitle,
  SoftwareTitleState,
} from '../software';
import type { CursorPage } from './answers';
import type { Call } from './Call';
import type { NounClient } from './NounClient';

/** Own rules, and which of the standard ones do not hold. */
export interface GivenSoftwareRules {
  rules: readonly SoftwareRule[];
  disabled?: readonly string[];
}

/** What is installed, and what it is. */
export class SoftwareClient {
  constructor(
    readonly products: NounClient<Product>,
    private readonly call: Call,
  ) {}

  /** What agents call software, the most installed first. */
  titles(params?: {
    state?: SoftwareTitleState;
    q?: string;
    product?: string;
    limit?: number;
    cursor?: string;
  }): Promise<CursorPage<SoftwareTitle>> {
    return this.call('GET', '/software-titles', { params });
  }

  /** A rule that would recognise a title; writes nothing. */
  proposal(title: number): Promise<SoftwareProposal> {
    return this.call('GET', `/software-titles/${title}/proposal`);
  }

  rules(): Promise<SoftwareRules> {
    return this.call('GET', '/software-rules');
  }

  /** Replaces the own rules, if nobody changed them since `version`; what is stored is recognised anew. */
  saveRules(
    version: number,
    given: GivenSoftwareRules,
  ): Promise<SoftwareRules> {
    return this.call('POST', '/software-rules', {
      body: given,
      headers: { 'If-Match': `"${version}"` },
    });
  }

  /** What other rules would make of what is stored; changes nothing. */
  tryRules(given: GivenSoftwareRules): Promise<SoftwareDryRun> {
    return this.call('POST', '/software-rules/dry-run', { body: given });
  }

  /** The editions and releases of a product, the newest first. */
  releases(product: string): Promise<{ items: SoftwareRelease[] }> {
    return this.call('GET', path(product, 'releases'));
  }

  /** Says until when a release is supported; null: unknown, or without end. */
  setEndOfSupport(
    product: string,
    release: number,
    endOfSupport: string | null,
  ): Promise<SoftwareRelease> {
    return this.call('POST', path(product, 'releases', String(release)), {
      body: { endOfSupport },
    });
  }

  /** On how many machines a product was at the end of each month. */
  growth(product: string, months?: number): Promise<ProductGrowth> {
    return this.call('GET', path(product, 'growth'), { params: { months } });
  }

  /** What is installed: of a product, on an asset, or on the assets of a user. */
  installations(params: {
    product?: string;
    asset?: string;
    user?: string;
    release?: number;
    past?: boolean;
    q?: string;
    limit?: number;
    cursor?: string;
  }): Promise<CursorPage<SoftwareInstallation>> {
    return this.call('GET', '/installations', { params });
  }
}

function path(...parts: string[]): string {
  return `/${['products', ...parts].map(encodeURIComponent).join('/')}`;
}
