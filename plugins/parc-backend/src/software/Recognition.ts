import { createHash } from 'node:crypto';
import {
  Recogniser,
  standardProducts,
  standardSoftwareRules,
  type SoftwareRule,
  type SoftwareRulesBody,
} from '@parc/backstage-plugin-parc-common';
import type { RuleSetStore, Database } from '../records';
import type {
  Recognised,
  RecognitionStore,
  StoredVersion,
} from './RecognitionStore';

/** So many versions are recognised in a transaction: few enough that the event loop is free again soon. */
const atOnce = 200;

/** Own rules as they are kept. */
export type KeptRules = Pick<SoftwareRulesBody, 'rules' | 'disabled'>;

/** The rules that hold, made ready, and the products that they lead to. */
interface Ready {
  rulesVersion: number;
  recogniser: Recogniser;
  products: ReadonlyMap<string, { id: string }>;
}

/**
 * Says of software that agents reported which product it is. What is new and what was recognised by older rules wait in
 * the same queue; any replica works it off, and the same again changes nothing.
 */
export class Recognition {
  private ready?: Ready;
  private running?: Promise<void>;
  private isAskedAgain = false;

  constructor(
    private readonly knex: Database,
    private readonly store: RecognitionStore,
    private readonly rules: RuleSetStore<KeptRules>,
    private readonly onError: (error: Error) => void,
  ) {}

  /** To be called at each start: other standard rules than those of the last start have all recognised anew. */
  async prepare(): Promise<void> {
    await this.store.setStandard(this.knex, digestOfStandard);
  }

  /** Looks at the queue soon. */
  wake(): void {
    this.run().catch(this.onError);
  }

  /** Works the queue off. When that is being done, it is looked at once more at the end. */
  run(signal?: AbortSignal): Promise<void> {
    this.isAskedAgain = true;
    this.running ??= this.drain(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async drain(signal?: AbortSignal): Promise<void> {
    while (this.isAskedAgain && !signal?.aborted) {
      this.isAskedAgain = false;
      while (!signal?.aborted && (await this.runOnce())) {
        // One batch after the other; each leaves the event loop to others while the database works.
      }
    }
  }

  /** Recognises some; false when none waits. */
  private async runOnce(): Promise<boolean> {
    const state = await this.store.state(this.knex);
    // A newer release of Parc has started beside this one: what it knows is not undone.
    if (state.standard !== digestOfStandard) return false;
    const ready = await this.readyFor(state.rulesVersion);
    return this.knex.transaction(async trx => {
      const taken = await this.store.take(trx, ready.rulesVersion, atOnce);
      if (taken.length === 0) return false;
      await this.store.write(
        trx,
        ready.rulesVersion,
        taken.map(version => recognise(ready, version)),
      );
      return true;
    });
  }

  private async readyFor(rulesVersion: number): Promise<Ready> {
    if (this.ready?.rulesVersion === rulesVersion) return this.ready;
    const [{ rules }, products] = [
      await this.rules.read(this.knex),
      await this.store.products(this.knex),
    ];
    this.ready = {
      rulesVersion,
      products,
      recogniser: new Recogniser(orderedRules(rules), code =>
        products.has(code.toLowerCase()),
      ),
    };
    return this.ready;
  }
}

/** The own rules before the standard ones that hold. */
export function orderedRules({ rules, disabled }: KeptRules): SoftwareRule[] {
  const off = new Set(disabled);
  return [
    ...rules,
    ...standardSoftwareRules.filter(({ name }) => !off.has(name)),
  ];
}

function recognise(
  { recogniser, products }: Ready,
  version: StoredVersion,
): Recognised {
  const outcome = recogniser.recognise(version);
  if (!outcome || !('product' in outcome)) return { version, outcome };
  const code = outcome.product.toLowerCase();
  return {
    version,
    outcome,
    productId: products.get(code)?.id,
    endOfSupport: endsOfSupport.get(code)?.[outcome.release],
  };
}

const endsOfSupport = new Map(
  standardProducts.map(({ code, endOfSupport }) => [code, endOfSupport]),
);

const digestOfStandard = createHash('sha256')
  .update(JSON.stringify(standardSoftwareRules))
  .digest('hex');
