import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import type { RunningParc } from './startParc';

/** Two hours of a day so far from today; ISO 8601, UTC. */
export function windowIn(days: number): {
  windowStart: string;
  windowEnd: string;
} {
  const start = DateTime.utc().plus({ days }).startOf('hour');
  return {
    windowStart: start.toISO(),
    windowEnd: start.plus({ hours: 2 }).toISO(),
  };
}

/** What a person says of a change so that nothing is missing, but for what it touches. Its risk is low. */
export function aWholeChange(person: string): object {
  return {
    title: 'Move the mail server to new disks',
    reasonCategory: 'maintenance',
    reasonText: 'The disks are five years old and out of warranty.',
    benefit: 'Mail is there after a disk fails, and searches are quicker.',
    benefitMeasure: 'Searches of the whole mailbox take less than a second.',
    reviewOn: DateTime.utc().plus({ days: 300 }).toISODate(),
    riskAnswers: [
      ...['people=team', 'service=normal', 'done-before=once'],
      ...['tested=yes', 'back-out=tried'],
    ],
    impact: 'Nobody can read mail while the disks are copied.',
    hasOutage: true,
    downtimeMinutes: 60,
    backOutPlan: 'Put the old disks back in, and start from them.',
    people: [person],
    hours: 4,
    buildBy: person,
    testBy: person,
    releaseBy: person,
    noRelations: 'No other change of these weeks concerns mail.',
    plan: 'Stop the server, copy the disks, exchange them, start it.',
    testPlan: 'Send a letter to oneself, and search for an old one.',
  };
}

/** One change over HTTP, as several people walk with it. */
export class ChangeWalk {
  private constructor(
    private readonly parc: RunningParc,
    /** As it was created, with the warnings of then. */
    readonly created: AnyRecord & { warnings?: object[] },
  ) {}

  static async begin(
    parc: RunningParc,
    user: string,
    values: object,
  ): Promise<ChangeWalk> {
    const { body } = await parc
      .as(user)
      .post('/changes')
      .send(values)
      .expect(201);
    return new ChangeWalk(parc, body);
  }

  /** How other changes and the catalog name it. */
  get entity(): string {
    return `changerecord:default/${this.created.entityName}`;
  }

  private get path(): string {
    return `/changes/${this.created.ref}`;
  }

  /** Does a verb, or decides; answers the change as it is then. */
  async done(user: string, verb: string, body: object = {}) {
    return (await this.post(user, verb, body).expect(200)).body as AnyRecord;
  }

  /** Tries what is refused; answers the status, and why. */
  async refused(user: string, verb: string, body: object = {}) {
    return refusalOf(await this.post(user, verb, body));
  }

  /** Writes the change as it stands. */
  async write(user: string, values: object) {
    return (await this.patch(user, values)).body as AnyRecord;
  }

  async notWritten(user: string, values: object) {
    return refusalOf(await this.patch(user, values));
  }

  async read(user: string, what = '') {
    return (await this.parc.as(user).get(`${this.path}${what}`).expect(200))
      .body;
  }

  async plan(user: string, tasks: object[]) {
    const { version } = await this.read(user);
    const { body } = await this.parc
      .as(user)
      .post(`${this.path}/tasks`)
      .set('If-Match', `"${version}"`)
      .send({ tasks })
      .expect(200);
    return body.items as Array<{ id: string }>;
  }

  /**
   * What the history alone tells, the first first: what was done, by whom, and why. Who was asked to approve stands beside
   * that they were, and why beside what was refused.
   */
  async told(user: string): Promise<string[]> {
    const { items } = await this.read(user, '/history?limit=100');
    return (items as Told[]).reverse().map(each => {
      const said = (name: string) =>
        each.changes.find(({ field }) => field === name)?.to;
      const people = said('approvalPeople') as string[] | undefined;
      const refusal = said('refusal') as { code: string } | undefined;
      return [
        each.action,
        ...(people ? [`of ${people.map(nameOf)}`] : []),
        ...(refusal ? [`${said('refusedVerb')} ${refusal.code}`] : []),
        `by ${nameOf(each.actor)}`,
        ...(each.reason ? [`because ${each.reason}`] : []),
      ].join(' ');
    });
  }

  private post(user: string, verb: string, body: object) {
    return this.parc.as(user).post(`${this.path}/${verb}`).send(body);
  }

  private async patch(user: string, values: object) {
    const { version } = await this.read(user);
    return this.parc
      .as(user)
      .patch(this.path)
      .set('If-Match', `"${version}"`)
      .send(values);
  }
}

interface Told {
  action: string;
  actor: string;
  reason?: string;
  changes: Array<{ field: string; to?: unknown }>;
}

function nameOf(ref: string): string {
  return ref.split('/').at(-1)!;
}

function refusalOf({
  status,
  body,
}: {
  status: number;
  body: { error?: { code?: string; params?: object } };
}) {
  return { status, ...pick(body.error) };
}

function pick(error: { code?: string; params?: object } = {}) {
  const { code, params } = error;
  return { code, ...(params ? { params } : {}) };
}
