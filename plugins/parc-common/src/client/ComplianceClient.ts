import type {
  ComplianceAnswer,
  ComplianceExportQuery,
  ComplianceItems,
  ComplianceReportQuery,
} from '../maintenance';
import { queryString, type Call, type Params } from './Call';

const path = '/maintenance-compliance';

/** What was done in its window. */
export class ComplianceClient {
  constructor(
    private readonly call: Call,
    private readonly baseUrl: () => Promise<string>,
  ) {}

  /** What was done in its window of what was due in a period, group by group. */
  figures(params?: Params): Promise<ComplianceAnswer> {
    return this.call('GET', path, { params });
  }

  /** The list behind those figures, by the day on which it was decided. */
  items(params?: Params): Promise<ComplianceItems> {
    return this.call('GET', `${path}/items`, { params });
  }

  /** The address of the list as a file: a plain link, for which the portal's cookie authorises. */
  async exportUrl(
    format: ComplianceExportQuery['format'],
    params?: Params,
  ): Promise<string> {
    const search = queryString({ ...params, format });
    return `${await this.baseUrl()}${path}/export${search}`;
  }

  /** The address of the evidence report, likewise. */
  async reportUrl(
    format: ComplianceReportQuery['format'],
    language: ComplianceReportQuery['language'],
    params?: Params,
  ): Promise<string> {
    const search = queryString({ ...params, format, language });
    return `${await this.baseUrl()}${path}/report${search}`;
  }
}
