import type { ForecastAnswer, RenewalsAnswer } from '../licences';
import type { Call, Params } from './Call';

/** What comes up with licences, and what falls due. */
export class RenewalClient {
  constructor(private readonly call: Call) {}

  /** Notice days, ends, renewals and ends of maintenance from one day to another; `filter` as in the list of licences. */
  list(params?: Params): Promise<RenewalsAnswer> {
    return this.call('GET', '/renewals', { params });
  }

  /** What falls due in 12 or 36 months, by month, cost centre, supplier or owner. */
  forecast(params?: Params): Promise<ForecastAnswer> {
    return this.call('GET', '/licence-forecast', { params });
  }
}
