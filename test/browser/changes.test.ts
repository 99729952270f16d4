import { Browser } from 'playwright-core';
import {
  bodyOf,
  gitChange,
  inDays,
  openBrowser,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';
import { Repository } from '../journeys/Repository';
import { ChangeDesk } from './changes/ChangeDesk';
import { normalChange } from './changes/normalChange';
import {
  backedOutChange,
  changeInGit,
  conflictingChange,
  emergencyChange,
  frozenChange,
  refusedChange,
  standardChange,
} from './changes/otherChanges';

const parc = '/api/parc';
const owner = 'group:default/finance';
const template = `
category: software
reason: { category: maintenance, text: It grows slow when it has run for a month. }
return: { benefit: Files open at once again, measure: Seconds until a file is open }
risks:
  impact: Nobody opens a file for two minutes
  outage: true
  backOut: Start it once more with the settings of before
  answers: { people: team, service: normal, done-before: often, tested: 'yes', back-out: tried }
resources: { people: [{ who: theo.lambert, hours: 1 }], downtime: { minutes: 2 } }
responsible: { build: theo.lambert, test: theo.lambert, release: theo.lambert }
relationships: { none: The calendar says that nothing else is done then }
plan: Start it again from its console
testPlan: Open a file from two machines
`;

describe('changes', () => {
  const repository = new Repository();
  let portal: Portal;
  let browser: Browser;
  let manager: PortalClient;
  let desks: Record<'en' | 'fr', ChangeDesk>;

  beforeAll(async () => {
    const committed = {
      touches: 'hardwareasset:srv-1',
      title: 'Mend its holes',
    };
    repository.commit('Mend the holes of the file server', {
      'en.yaml': gitChange('mend-1', { ...committed, day: inDays(100) }).join(
        '\n',
      ),
      'shop.yaml': [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        'metadata: { name: shop }',
        'spec: { type: service, lifecycle: production, owner: finance }',
      ].join('\n'),
      'fr.yaml': gitChange('mend-2', { ...committed, day: inDays(101) }).join(
        '\n',
      ),
    });
    repository.merge();
    portal = await startPortal({
      pages: true,
      catalogFolders: [repository.folder],
      config: { parc: { changes: { gitApproval: 'portal' } } },
    });
    browser = await openBrowser();
    desks = {
      en: new ChangeDesk(browser, portal, 'en'),
      fr: new ChangeDesk(browser, portal, 'fr'),
    };
    manager = portal.as('fleetManager');
    await make('/assets', { tag: 'SRV-1', category: 'server', owner });
    await make('/change-models', {
      code: 'restart',
      name: 'Start the file server again',
      nameFr: 'Redémarrer le serveur de fichiers',
      owner,
      template,
    });
    await make('/windows', {
      name: 'Year end',
      kind: 'freeze',
      entity: 'component:default/shop',
      start: `${inDays(150)}T00:00`,
      duration: 'P14D',
    });
    // Whose it is, and who approves with it, the catalog says.
    for (const each of [
      'hardwareasset/default/srv-1',
      'component/default/shop',
    ])
      await untilOwned(each);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    repository.discard();
  });

  const make = async (path: string, body: object) =>
    bodyOf(await manager.post(`${parc}${path}`, body));
  const untilOwned = (name: string) =>
    waitFor(
      async () => {
        const { status, body } = await manager.get(
          `/api/catalog/entities/by-name/${name}`,
        );
        return status === 200 && JSON.stringify(body.relations).includes(owner);
      },
      {
        what: 'the server in the catalog, with its owner',
        timeoutMilliseconds: 60_000,
      },
    );

  describe.each(['en', 'fr'] as const)('in %s', language => {
    afterAll(() => desks[language].close());

    it('that are normal go from the idea to the verified return', () =>
      normalChange(desks[language]));

    it('that are standard are made of a model in a few steps', async () => {
      const seconds = await standardChange(desks[language]);
      process.stderr.write(`A standard change took ${seconds} s to make\n`);
    });

    it('that are emergencies are approved afterwards', () =>
      emergencyChange(desks[language]));

    it('that are refused say why', () => refusedChange(desks[language]));

    it('that are backed out say how things are then', () =>
      backedOutChange(desks[language]));

    it('that are in the way of others are moved', () =>
      conflictingChange(desks[language]));

    it('that cannot wait for the end of a freeze go on with a justification', () =>
      frozenChange(
        desks[language],
        'component:default/shop',
        inDays({ en: 152, fr: 154 }[language]),
      ));

    it('that live in git are approved and done in the portal', () =>
      changeInGit(desks[language], { en: 'MEND-1', fr: 'MEND-2' }[language]));
  });
});
