import type {
  AuthService,
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
    userInfo: UserInfoService;
  },
): Changes {
  const models = new ChangeModelService(ground);
  const changes = new ChangeService(ground, models.records.store, settings);
  const modelVerbs = new ChangeModelVerbs(models.records);
  const approvals = createApproval(ground, changes.records, settings, portal);
  const conflicting = createConflicts(
    { ...ground, approvals: approvals.approval },
    changes.records,
    settings,
    portal,
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
    conflicting,
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
