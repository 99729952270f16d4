import type { Role } from '../support';
import type { BenchCase } from './benchCases';
import type { Timing } from './measure';
import type { AgentsFigures } from './measureAgents';
import type { CalendarPageFigures } from './measureCalendarPage';
import type { ExportFigures } from './measureExport';
import type { ImportFigures } from './measureImport';
import type { LicenceFigures } from './measureLicences';
import type { MaintenanceFigures } from './measureMaintenance';

/** What was measured of one case. */
export interface CaseFigures {
  name: string;
  kind: BenchCase['kind'];
  role: Role;
  /** One client: the authorised route that finds nothing, the SQL alone, and the request, in turn. */
  empty: Timing;
  bare: Timing;
  one: Timing;
  /** How many statements the request sends. */
  statements: number;
  /** Eight clients at once. */
  eight: Timing;
  bareEight?: Timing;
}

/** What was measured of an estate of one size. */
export interface SizeFigures {
  size: number;
  postgres?: string;
  loadSeconds?: number;
  /** How long the portal takes to start on an empty register, and on this one, in milliseconds. */
  startEmpty?: number;
  start?: number;
  cases: CaseFigures[];
  exports: ExportFigures[];
  import?: ImportFigures;
  agents: AgentsFigures[];
  licences?: LicenceFigures;
  maintenance?: MaintenanceFigures;
  calendarPage?: CalendarPageFigures;
}
