import fc from 'fast-check';
import { testDatabases } from '../../testing/startParc';
import { rowsOf, sql } from '../../records';
import { fleets, happenings, play, type Sent } from '../../testing/fleets';
import { startReconciliation } from '../../testing/startReconciliation';

jest.setTimeout(600_000);

/** Fleets that are tried; each is played twice. */
const runs = Number(process.env.PARC_TEST_FLEETS ?? 12);

describe.each(testDatabases.eachSupportedId())('a random fleet on %s', id => {
  let parc: Awaited<ReturnType<typeof startReconciliation>>;
  beforeAll(async () => {
    parc = await startReconciliation(await testDatabases.init(id));
  });

  const deliver = async (sent: readonly Sent[]) => {
    for (const { inventory } of sent) {
      parc.later({ minutes: 1 });
      await parc.deliver(inventory);
    }
  };
  /** Several workers at the same time, each taking some, while more comes in. */
  const workOffTogether = async (sent: readonly Sent[], sizes: number[]) => {
    const workers = sizes.map(atOnce => parc.worker({ atOnce }));
    const half = Math.ceil(sent.length / 2);
    await deliver(sent.slice(0, half));
    const working = workers.map(each => each.drain());
    await deliver(sent.slice(half));
    await Promise.all(working);
    await Promise.all(workers.map(each => each.drain()));
    await parc.workOff();
  };

  /** Which agents speak for which asset, and what is known of it; without ids and tags, which depend on who was first. */
  const state = async () => {
    const rows = await rowsOf<{
      devices: string[];
      serial: string | null;
      hostname: string | null;
      macs: string[] | null;
      sections: unknown;
      software: string[];
    }>(
      parc.knex,
      sql(
        `select array_agg(g.device_id order by g.device_id) as devices, a.serial, a.hostname,
           (select array_agg(m order by m) from unnest(a.mac_addresses) m) as macs, t.sections,
           (select array_agg(s.name order by s.name) from installations i join software_versions v on v.id = i.version_id
            join software_titles s on s.id = v.title_id where i.asset_id = a.id and i.until is null) as software
         from assets a left join agents g on g.asset_id = a.id left join technical_states t on t.asset_id = a.id
         group by a.id, t.asset_id order by 1`,
      ),
    );
    return rows;
  };

  it('never has two assets for one machine nor one for two, and ends the same whatever the interleaving', async () => {
    await fc.assert(
      fc.asyncProperty(
        fleets,
        happenings,
        fc.array(fc.integer({ min: 1, max: 6 }), {
          minLength: 2,
          maxLength: 3,
        }),
        async (fleet, happened, sizes) => {
          const sent = play(fleet, happened);
          await parc.clear();
          await deliver(sent);
          await parc.workOff();
          const alone = await state();
          await parc.clear();
          await workOffTogether(sent, sizes);
          const together = await state();

          const whole = sent.filter(each => !each.inventory.isPartial);
          const machines = new Set(whole.map(each => each.machine));
          expect(
            together.map(each => machinesOf(each.devices).join()).sort(),
          ).toEqual([...machines].map(String).sort());
          expect(together).toEqual(alone);
        },
      ),
      {
        numRuns: runs,
        ...(process.env.PARC_TEST_SEED
          ? { seed: Number(process.env.PARC_TEST_SEED) }
          : {}),
      },
    );
  });

  const machinesOf = (devices: string[]) => [
    ...new Set(devices.map(each => Number(each.split('-')[1]))),
  ];
});
