import path from 'node:path';
import { bodyOf, people, Portal, startPortal, waitFor } from '../support';
import { Checkout } from './Checkout';
import { upload, type Call } from './Call';
import { everyCall, referenceRecords } from './everyCall';
import { send } from './sendCalls';
import { changeRef } from './changeCalls';
import { workOrderRef } from './workOrderCalls';

const parc = '/api/parc';
const examples = path.resolve(__dirname, '../../catalog/kinds');

/** A portal with a little equipment, of which some is an employee's. */
export type Estate = {
  portal: Portal;
  /** Tags of what is assigned to the employee, of what their group owns, and of what is neither. */
  mine: string;
  ours: string;
  others: string;
  /** Tag of what a file in git assigns to the employee. */
  mineInGit: string;
  /** Id of a file on what is not the employee's. */
  file: string;
  /** A call of every operation, on what is not the employee's. */
  calls: Record<string, Call>;
  /** Creates a laptop, as the fleet manager. */
  make(values: object): Promise<{ id: string; tag: string }>;
  /** Does a verb to an asset, as the fleet manager. */
  act(ref: string, verb: string, body?: object): Promise<object>;
  stop(): Promise<void>;
};

/** Starts it, with the examples of the four kinds in git. */
export async function startEstate(): Promise<Estate> {
  const checkout = new Checkout();
  checkout.write('ines-tablet.yaml', aTabletOfInes);
  const portal = await startPortal({
    catalogFolders: [examples, checkout.folder],
  });
  const manager = portal.as('fleetManager');
  const make: Estate['make'] = async values =>
    bodyOf(
      await manager.post(`${parc}/assets`, { category: 'laptop', ...values }),
    );
  const act: Estate['act'] = async (ref, verb, body = {}) =>
    bodyOf(await manager.post(`${parc}/assets/${ref}/${verb}`, body));

  for (const [plural, { body }] of Object.entries(referenceRecords)) {
    bodyOf(await manager.post(`${parc}/${plural}`, body));
  }
  const mine = await make({ name: 'Hers' });
  await act(mine.tag, 'hand-out', { assignedTo: people.employee });
  const ours = await make({ owner: 'group:default/commerce' });
  const others = await make({ serial: 'PF-OTHERS' });
  await act(others.tag, 'hand-out', { assignedTo: people.technician });
  const file = bodyOf(
    await send(manager, upload(`/assets/${others.tag}`, 'x.txt', 'their own')),
  );
  bodyOf(
    await manager.post(`${parc}/work-orders`, {
      number: workOrderRef,
      title: 'Clean',
      assets: [others.tag],
    }),
  );
  bodyOf(
    await manager.post(`${parc}/changes`, {
      number: changeRef,
      title: 'Move a server',
      isConfidential: true,
    }),
  );
  const meeting = bodyOf(
    await manager.post(`${parc}/cab-meetings`, {
      group: 'group:default/it-support',
      heldOn: '2026-05-04',
      changes: [changeRef],
    }),
  );
  const deleted = await make({ name: 'Entered by mistake' });
  bodyOf(
    await manager.delete(`${parc}/assets/${deleted.tag}`, {
      headers: { 'if-match': '"1"' },
    }),
  );
  await waitFor(
    async () =>
      bodyOf(await manager.get(`${parc}/assets?filter=managedBy=git`))
        .totalItems === 2,
    { what: 'the files to be read', timeoutMilliseconds: 60_000 },
  );
  return {
    portal,
    mine: mine.tag,
    ours: ours.tag,
    others: others.tag,
    mineInGit: 'TAB-INES',
    file: file.id,
    calls: everyCall(
      {
        asset: others.tag,
        deletedAsset: deleted.id,
        file: file.id,
      },
      meeting.id,
    ),
    make,
    act,
    stop: async () => {
      await portal.stop();
      checkout.discard();
    },
  };
}

const aTabletOfInes = `apiVersion: parc.dev/v1
kind: HardwareAsset
metadata:
  name: ines-tablet
  title: Workshop tablet
spec:
  type: tablet
  tag: TAB-INES
  owner: it-support
  status: deployed
  assignedTo: ines.garnier
`;
