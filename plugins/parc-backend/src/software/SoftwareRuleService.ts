import {
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  Recogniser,
  standardSoftwareRules,
  type SoftwareDryRun,
  type SoftwareRules,
  type SoftwareRulesBody,
} from '@parc/backstage-plugin-parc-common';
import {
  refusalError,
  type RuleSetStore,
  type Ground,
  type Who,
} from '../records';
import { DryRun } from './DryRun';
import { orderedRules, type KeptRules, type Recognition } from './Recognition';
import type { RecognitionStore } from './RecognitionStore';

/** Versions of software that a dry run reads at once. */
const batchSize = 200;
/** So long may a dry run take; what it has not looked at by then it says. */
const mostMilliseconds = 15_000;

/** The rules by which software is recognised: the own ones, and which of the standard ones hold. */
export class SoftwareRuleService {
  constructor(
    private readonly ground: Ground,
    private readonly rules: RuleSetStore<KeptRules>,
    private readonly store: RecognitionStore,
    private readonly recognition: Recognition,
  ) {}

  async read(who: Who): Promise<SoftwareRules> {
    await this.ground.access.require(who, parcSoftwareReadPermission);
    return this.answer();
  }

  /** Replaces the own rules; all that is stored is recognised anew, in the background. */
  async save(
    who: Who,
    version: number,
    given: SoftwareRulesBody,
  ): Promise<SoftwareRules> {
    const { access, knex, clock } = this.ground;
    await access.require(who, parcSoftwareManagePermission);
    await this.checkProducts(given);
    await knex.transaction(async trx => {
      const isWritten = await this.rules.write(
        trx,
        version,
        given,
        who.actor,
        clock(),
      );
      if (!isWritten) throw await this.rules.stale(trx, version);
      await this.store.raise(trx);
    });
    this.recognition.wake();
    return this.answer();
  }

  /** What other rules would make of what is stored, beside those that hold now. Changes nothing. */
  async dryRun(who: Who, given: SoftwareRulesBody): Promise<SoftwareDryRun> {
    const { access, knex } = this.ground;
    await access.require(who, parcSoftwareManagePermission);
    await this.checkProducts(given);
    const { rules } = await this.rules.read(knex);
    const products = await this.store.products(knex);
    const ready = (kept: KeptRules) =>
      new Recogniser(orderedRules(kept), code =>
        products.has(code.toLowerCase()),
      );
    const run = new DryRun(ready(rules), ready(given));
    const until = performance.now() + mostMilliseconds;
    let after = 0;
    while (performance.now() < until) {
      const batch = await this.store.after(knex, after, batchSize);
      batch.forEach(each => run.add(each));
      if (batch.length < batchSize) return run.answer(true);
      after = batch[batch.length - 1].id;
    }
    return run.answer(false);
  }

  private async answer(): Promise<SoftwareRules> {
    const { knex } = this.ground;
    const { rules, ...kept } = await this.rules.read(knex);
    const off = new Set(rules.disabled);
    return {
      ...kept,
      ...rules,
      standard: standardSoftwareRules.map(each => ({
        ...each,
        isActive: !off.has(each.name),
      })),
      waiting: await this.store.waiting(knex),
    };
  }

  private async checkProducts({ rules }: SoftwareRulesBody): Promise<void> {
    const known = await this.store.products(this.ground.knex);
    const unknown = rules.flatMap(({ product }, index) =>
      product !== undefined && !known.has(product.toLowerCase())
        ? [{ row: index + 1, value: product }]
        : [],
    );
    if (unknown.length)
      throw refusalError(
        unknown.map(each => ({
          ...each,
          kind: 'input',
          field: 'product',
          message: 'is not a known product',
        })),
      );
  }
}
