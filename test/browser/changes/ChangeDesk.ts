import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  inDays,
  Language,
  openPage,
  Portal,
  PortalClient,
  resize,
  Role,
  screenshot,
  widths,
} from '../../support';
import { ChangeWords, changeWords } from './changeWords';

const parc = '/api/parc';
const technician = 'user:default/theo.lambert';

/** A change that was made for a journey. */
export type ChangeOnDesk = {
  ref: string;
  /** Its page. */
  path: string;
  read(): Promise<Record<string, unknown>>;
  /** Does a verb, or decides, as if on another day: what the journey is not about. */
  done(role: Role, verb: string, body?: object): Promise<void>;
  /** Plans its tasks. */
  plan(tasks: object[]): Promise<void>;
};

/** People at their pages in one language; each page is opened once. */
export class ChangeDesk {
  readonly words: ChangeWords;
  readonly #pages = new Map<Role, Page>();
  #days: number;

  constructor(
    private readonly browser: Browser,
    private readonly portal: Portal,
    readonly language: Language,
  ) {
    this.words = changeWords[language];
    // The changes of one language are in the way of none in the other.
    this.#days = language === 'en' ? 20 : 60;
  }

  /** The page of somebody, at this address. */
  async at(role: Role, path: string): Promise<Page> {
    const known = this.#pages.get(role);
    if (known) {
      await known.goto(path);
      return known;
    }
    const { language } = this;
    const page = await openPage(this.browser, this.portal, {
      role,
      language,
      path,
    });
    this.#pages.set(role, page);
    return page;
  }

  /** Looks at a page as it stands, on a desk and on a telephone. What bars the way does so in each language. */
  async look(page: Page, name: string): Promise<void> {
    for (const width of widths) {
      await resize(page, width);
      if (this.language === 'en') await checkAccessibility(page);
      await screenshot(page, `changes-${name}`);
    }
    await resize(page, widths[0]);
  }

  /** A day on which nothing is done yet. */
  nextDay(): string {
    this.#days += 1;
    return inDays(this.#days);
  }

  /** A change of the technician that is complete. */
  async make(values: object = {}): Promise<ChangeOnDesk> {
    const { ref } = bodyOf(
      await this.as('technician').post(`${parc}/changes`, {
        ...aWholeChange(this.nextDay()),
        ...values,
      }),
    );
    return this.known(ref);
  }

  /** One that is there. */
  known(ref: string): ChangeOnDesk {
    const path = `${parc}/changes/${ref}`;
    const read = async () => bodyOf(await this.as('fleetManager').get(path));
    return {
      ref,
      path: `/parc/changes/${ref}`,
      read,
      done: async (role, verb, body = {}) => {
        bodyOf(await this.as(role).post(`${path}/${verb}`, body));
      },
      plan: async tasks => {
        const headers = { 'if-match': `"${(await read()).version}"` };
        bodyOf(
          await this.as('technician').post(
            `${path}/tasks`,
            { tasks },
            { headers },
          ),
        );
      },
    };
  }

  as(role: Role): PortalClient {
    return this.portal.as(role);
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close();
  }
}

function aWholeChange(day: string): object {
  return {
    title: 'Renew the certificates of the file server',
    items: ['hardwareasset:default/srv-1'],
    reasonCategory: 'maintenance',
    reasonText: 'The certificates end in two months',
    benefit: 'Nobody is warned of a certificate that is over',
    benefitMeasure: 'Warnings that people tell the help desk of',
    reviewOn: inDays(200),
    riskAnswers: [
      ...['people=team', 'service=normal', 'done-before=often'],
      ...['tested=yes', 'back-out=tried'],
    ],
    impact: 'Nobody opens files while the server is started again',
    hasOutage: true,
    downtimeMinutes: 10,
    backOutPlan: 'Put the old certificates back and start it again',
    people: [technician],
    hours: 1,
    buildBy: technician,
    testBy: technician,
    releaseBy: technician,
    noRelations: 'Looked at the calendar of the week',
    windowStart: `${day}T19:00:00.000Z`,
    windowEnd: `${day}T21:00:00.000Z`,
    plan: 'Copy the new ones, start the server again',
    testPlan: 'Open a file from three machines',
  };
}
