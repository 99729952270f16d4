import type {
  AuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ChangeSettings } from '@parc/backstage-plugin-parc-common';
import { ChangeModelService } from './ChangeModelService';
import { ChangeModelVerbs } from './ChangeModelVerbs';
import { ChangeService, type ChangeGround } from './ChangeService';
import { ChangeVerbs } from './ChangeVerbs';
import { createApproval, type ApprovalServices } from './createApproval';
import { ChangeMetricsService } from './metrics/ChangeMetricsService';
import type { WindowService } from '../calendars';
import type { ScheduledOrders } from '../maintenance';
import { ChangeChecks } from './conflicts/ChangeChecks';
import type { ConflictWatch } from './conflicts/ConflictWatch';
import type { ConflictServices } from './conflicts/conflictRoutes';
import { createConflicts } from './createConflicts';
import { OwnTasks } from './tasks/OwnTasks';

/** The services of changes. */
export interface Changes extends ApprovalServices {
  changes: ChangeService;
  models: ChangeModelService;
  verbs: ChangeVerbs;
  modelVerbs: ChangeModelVerbs;
  ownTasks: OwnTasks;
  metrics: ChangeMetricsService;
  conflicting: ConflictServices;
  watch: ConflictWatch;
  settings: ChangeSettings;
}

/** Puts the services of changes together. */
export function createChanges(
  ground: ChangeGround & {
    windows: WindowService;
    scheduledOrders: ScheduledOrders;
  },
  settings: ChangeSettings,
  portal: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    userInfo: UserInfoService;
  },
): Changes {
  const models = new ChangeModelService(ground);
  const changes = new ChangeService(ground, models.records.store, settings);
  const modelVerbs = new ChangeModelVerbs(models.records);
  const { watch, ...conflicting } = createConflicts(
    ground,
    changes.records,
    settings,
    portal,
  );
  const approvals = createApproval(ground, changes.records, settings, {
    ...portal,
    watch,
    impact: conflicting.impact,
  });
  const { companyTimeZone } = ground;
  const checks = new ChangeChecks(
    changes.records,
    conflicting.conflicts,
    settings,
    { companyTimeZone, approvals: approvals.approval },
  );
  return {
    ...approvals,
    changes,
    models,
    verbs: new ChangeVerbs({
      changes,
      models: modelVerbs,
      settings,
      approvals: approvals.approval,
      conflicts: conflicting.conflicts,
    }),
    conflicting: { ...conflicting, checks },
    watch,
    modelVerbs,
    ownTasks: new OwnTasks(
      changes.records,
      changes.tasks.store,
      portal.userInfo,
    ),
    metrics: new ChangeMetricsService(changes.records, ground),
    settings,
  };
}
