import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Register } from '../createRegister';
import type { ParcSettings } from '../settings';
import { assertDemoIsAllowed } from './assertDemoIsAllowed';
import { DemoEstateStore } from './DemoEstateStore';
import { enterCalendars } from './enterCalendars';
import { enterLicences } from './enterLicences';
import { enterMaintenance } from './enterMaintenance';
import { enterReferences } from './enterReferences';
import { queueInventories } from './inventories/queueInventories';
import { performSteps } from './performSteps';
import { readDemoFolder } from './readDemoFolder';
import { scriptYear } from './scriptYear';

/**
 * Gives an empty register the demo estate that `parc.demoEstate` names, once: what it is made of, and a year of
 * history, through the same services as everything else; then what agents sent, which is worked off in the background.
 * Whoever stops it in the middle finds an empty register. Answers whether it did.
 */
export async function loadDemoEstate(
  register: Register,
  { demoEstate, companyTimeZone }: ParcSettings,
  logger: LoggerService,
): Promise<boolean> {
  if (demoEstate === undefined) return false;
  assertDemoIsAllowed(process.env.NODE_ENV);
  const started = Date.now();
  const store = new DemoEstateStore(register.knex);
  const folder = await readDemoFolder(demoEstate);
  const now = register.assets.records.writer.now().setZone(companyTimeZone);
  const isLoaded = await store.onceInEmptyRegister(async trx => {
    const steps = scriptYear(folder, now);
    await enterReferences(register, folder, steps[0], trx);
    await performSteps(register, steps, trx);
  });
  if (isLoaded) {
    await enterLicences(register, folder.recordedBy.fleetManager, now);
    await enterCalendars(register, folder.recordedBy.fleetManager, now);
    await enterMaintenance(register, folder, now);
    await queueInventories(register, register.assets.records.writer.now());
    const seconds = (Date.now() - started) / 1000;
    logger.info(`Loaded the demo estate in ${seconds.toFixed(1)} s`);
  }
  return isLoaded;
}
