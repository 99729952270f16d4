import type {
  BehindAnswer,
  ChecklistStep,
  ChecklistVersionAnswer,
  MaintenanceDuesAnswer,
  MaintenanceDuesSummary,
  MaintenanceForecast,
  MaintenanceForecastQuery,
  MaintenancePlan,
  PlanPreview,
  PlanPreviewAnswer,
  PlanVerb,
  PlanVerbBody,
} from '../maintenance';
import type { Call, Params } from './Call';
import { ifMatch, NounClient } from './NounClient';
import type { Written } from './answers';

/** What maintenance plans can do beside what every noun can. */
export class MaintenancePlanClient extends NounClient<MaintenancePlan> {
  /** One use case on one plan; with `version`, only if nobody changed it since. */
  act(
    ref: string,
    verb: PlanVerb,
    body: PlanVerbBody,
    version?: number,
  ): Promise<Written<MaintenancePlan>> {
    return this.call('POST', this.path(ref, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** The steps of a plan: the newest version, or one that an order keeps. */
  checklist(ref: string, version?: number): Promise<ChecklistVersionAnswer> {
    return this.call('GET', this.path(ref, 'checklist'), {
      params: { version },
    });
  }

  /** Makes a new version of the steps; `version` is the plan's that the caller saw. */
  setChecklist(
    ref: string,
    version: number,
    steps: readonly ChecklistStep[],
    reason?: string,
  ): Promise<ChecklistVersionAnswer> {
    return this.call('POST', this.path(ref, 'checklist'), {
      body: { steps, reason },
      headers: ifMatch(version),
    });
  }

  /** Which machines a plan of software updates finds behind, by their tags, and in what. */
  behind(ref: string, params?: Params): Promise<BehindAnswer> {
    return this.call('GET', this.path(ref, 'behind'), { params });
  }

  /** Which due dates another schedule, or another set of assets, would move. */
  preview(ref: string, change: PlanPreview): Promise<PlanPreviewAnswer> {
    return this.call('POST', this.path(ref, 'preview'), { body: change });
  }
}

/** When what is due. */
export class MaintenanceClient {
  constructor(private readonly call: Call) {}

  /** Assets under plans by their target, those without one last. */
  dues(params?: Params): Promise<MaintenanceDuesAnswer> {
    return this.call('GET', '/maintenance-dues', { params });
  }

  /** How many assets are in which state, plan by plan. */
  summary(params?: Params): Promise<MaintenanceDuesSummary> {
    return this.call('GET', '/maintenance-dues/summary', { params });
  }

  /** What will be due beyond what is ordered, plan by plan and day by day. */
  forecast(params: MaintenanceForecastQuery): Promise<MaintenanceForecast> {
    return this.call('GET', '/maintenance-dues/forecast', {
      params: { ...params },
    });
  }
}
