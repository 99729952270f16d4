import type { LoggerService } from '@backstage/backend-plugin-api';
import { RuleSetStore, type Ground, type RecordService } from '../records';
import { InstallationListService } from './InstallationListService';
import { ProductService } from './ProductService';
import { Recognition, type KeptRules } from './Recognition';
import { RecognitionStore } from './RecognitionStore';
import { ReleaseService } from './ReleaseService';
import { SoftwareRuleService } from './SoftwareRuleService';
import { TitleService } from './TitleService';
import { UsageService, UsageStore } from './usage';

/** The parts of the software catalogue, put together. */
export interface Software {
  products: ProductService;
  titles: TitleService;
  releases: ReleaseService;
  rules: SoftwareRuleService;
  installationList: InstallationListService;
  recognition: Recognition;
  usage: UsageService;
  /** To be called at each start: standard products and rules. */
  prepare(): Promise<void>;
}

/** Puts the parts together; `assets` are those on which software is installed. */
export function createSoftware({
  assets,
  logger,
  ...ground
}: Ground & { assets: RecordService; logger: LoggerService }): Software {
  const { knex } = ground;
  const store = new RecognitionStore();
  const ruleSet = new RuleSetStore<KeptRules>('software_rules', {
    rules: [],
    disabled: [],
  });
  const recognition = new Recognition(knex, store, ruleSet, error =>
    logger.warn('Software is not recognised', error),
  );
  const products = new ProductService(ground, store);
  return {
    products,
    recognition,
    titles: new TitleService(ground, products.records),
    releases: new ReleaseService(ground, products.records),
    rules: new SoftwareRuleService(ground, ruleSet, store, recognition),
    installationList: new InstallationListService(
      ground,
      products.records,
      assets,
    ),
    usage: new UsageService(
      new UsageStore(knex),
      ground.tables,
      assets,
      ground.access,
      ground.clock,
    ),
    prepare: async () => {
      await products.ensureStandard();
      await recognition.prepare();
    },
  };
}
