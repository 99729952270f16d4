import {
  calendarRefusalMessage,
  checkWindow,
  lastEndOf,
  windows,
  type Reference,
  type Window,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  giveNumbers,
  type ChangeContext,
  type Draft,
  type Transaction,
} from '../records';
import type { CalendarGround } from './CalendarService';

/** How windows are numbered. */
const numberPattern = 'MW-{yyyy}-{0000}';

/** What a window must be beyond its field list, whichever way it comes in. */
export class WindowRules {
  constructor(
    private readonly ground: CalendarGround,
    private readonly today: (at?: DateTime) => DateTime,
  ) {}

  async complete(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    const living = drafts.filter(({ after }) => !after.deletedAt);
    await this.fillZones(trx, living);
    for (const draft of living) checkDraft(draft);
    await giveNumbers(trx, drafts, {
      noun: windows,
      year: this.today(context.at).year,
      patternOf: () => () => numberPattern,
    });
  }

  /** The zone is that of the window's place unless said, and stays so: a window does not move with its place. */
  private async fillZones(
    trx: Transaction,
    drafts: readonly Draft[],
  ): Promise<void> {
    const { locations, companyTimeZone } = this.ground;
    const open = drafts.filter(({ after }) => after.timeZone === undefined);
    const placeOf = ({ after }: Draft) =>
      (after.location as Reference | undefined)?.id;
    const zones = await locations.store.timeZones(
      trx,
      open.flatMap(each => placeOf(each) ?? []),
    );
    for (const draft of open) {
      const place = placeOf(draft);
      const ofPlace = place === undefined ? undefined : zones.get(place);
      draft.after.timeZone = ofPlace ?? companyTimeZone;
    }
  }
}

function checkDraft({ row, after, refused }: Draft): void {
  if (after.location && after.entity) {
    refused.push({
      row,
      kind: 'input',
      code: 'one-scope-only',
      field: 'entity',
      value: after.entity,
      message: 'cannot stand beside a location: a window is of one of them',
    });
  }
  const window = after as unknown as Window;
  const wrong = checkWindow(window);
  for (const { field, refused: code, part } of wrong) {
    refused.push({
      row,
      kind: 'input',
      code,
      params: { part },
      field,
      value: after[field],
      message: calendarRefusalMessage({ refused: code, part }),
    });
  }
  if (wrong.length) return;
  const last = lastEndOf(window);
  if (typeof last === 'object') after.endsAt = last.endsAt;
  else delete after.endsAt;
}
