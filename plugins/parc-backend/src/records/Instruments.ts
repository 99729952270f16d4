import type {
  MetricsService,
  TracingService,
} from '@backstage/backend-plugin-api/alpha';
import type { FeedItem } from '@parc/backstage-plugin-parc-common';
import type { PassResult } from './git';

/** What Parc measures, through the portal's metrics and traces. Without an OpenTelemetry SDK all of it does nothing. */
export class Instruments {
  private readonly changes;
  private readonly refused;
  private readonly inventories;
  private readonly passSeconds;
  private readonly heldFiles;

  constructor(
    private readonly metrics: MetricsService,
    private readonly tracing: TracingService,
  ) {
    this.changes = metrics.createCounter('parc.changes', {
      description: 'Changes of records, once they are in the feed',
      unit: '{change}',
    });
    this.refused = metrics.createCounter('parc.requests.refused', {
      description: 'Requests that were refused or failed',
      unit: '{request}',
    });
    this.inventories = metrics.createCounter('parc.inventories', {
      description:
        'Inventories of agents that were worked off, by what became of them',
      unit: '{inventory}',
    });
    this.passSeconds = metrics.createHistogram('parc.git.pass.duration', {
      description: 'How long a pass over the files in git took',
      unit: 's',
    });
    this.heldFiles = metrics.createGauge('parc.git.held', {
      description: 'Vanished files that the retirement brake holds',
      unit: '{file}',
    });
  }

  /** Runs something inside a span. */
  inSpan<T>(
    name: string,
    attributes: Record<string, string>,
    work: () => Promise<T>,
  ): Promise<T> {
    return this.tracing.startActiveSpan(name, { attributes }, work);
  }

  countChanges(items: readonly FeedItem[]): void {
    for (const { noun, action } of items) this.changes.add(1, { noun, action });
  }

  countRefused(method: string, route: string, error: Error): void {
    this.refused.add(1, { method, route, error: error.name });
  }

  countInventory(outcome: string): void {
    this.inventories.add(1, { outcome });
  }

  async measurePass(work: () => Promise<PassResult>): Promise<void> {
    const started = performance.now();
    const { held } = await this.inSpan('parc git pass', {}, work);
    this.passSeconds.record((performance.now() - started) / 1_000);
    this.heldFiles.record(held);
  }

  /** A value that is asked for at each collection, once for each set of attributes. */
  observe(
    name: string,
    options: { description: string; unit: string },
    read: () => Promise<
      Array<{ value: number; attributes?: Record<string, string> }>
    >,
  ): void {
    this.metrics
      .createObservableGauge(name, options)
      .addCallback(async result => {
        for (const { value, attributes } of await read())
          result.observe(value, attributes);
      });
  }
}
