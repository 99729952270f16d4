import { assetGit } from './assets';
import { changeGit, type Changes } from './changes';
import { licenceGit, type LicenceServices } from './licences';
import { planGit, type MaintenanceServices } from './maintenance';
import type { LocationService } from './locations';
import type { CategoryService } from './models';
import type { GitRules, RecordService } from './records';

/** What files in git write to, and what they name. */
export interface DeclaredGround
  extends Pick<LicenceServices, 'licences' | 'allocations'> {
  assets: RecordService;
  products: RecordService;
  plans: MaintenanceServices['maintenance']['plans'];
  changing: Changes;
  categories: CategoryService;
  models: RecordService;
  locations: LocationService;
  /** Today where the company is. */
  today: Parameters<typeof licenceGit>[0]['today'];
}

/** The nouns that files in git declare, and by which rules; each may name those before it. */
export function declaredNouns(
  ground: DeclaredGround,
): Array<readonly [records: RecordService, rules: GitRules]> {
  const { assets, licences, plans, changing } = ground;
  return [
    [assets, assetGit],
    [
      licences.records,
      licenceGit({ ...ground, allocations: ground.allocations.records }),
    ],
    [
      plans.records,
      planGit({
        ...ground,
        categories: ground.categories.records,
        locations: ground.locations.records,
      }),
    ],
    [
      changing.changes.records,
      changeGit({
        tasks: changing.changes.tasks,
        settings: changing.settings,
        clock: ground.today,
      }),
    ],
  ];
}
