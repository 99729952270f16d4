/** What comes in beside the inventories of the estate's computers: it shows what inventory does with the unusual. */
export interface Stranger {
  deviceId: string;
  body: string;
  isPartial?: boolean;
}

/** A device that a scan found and nobody knows: it waits for a decision. */
function unknownDevice(): Stranger {
  const deviceId = 'esp-3f9a1c-2026-02-10-08-12-44';
  return json(deviceId, {
    itemtype: 'Unmanaged',
    content: {
      versionclient: 'GLPI-Agent_v1.15',
      network_device: {
        type: 'Unmanaged',
        name: 'esp-3f9a1c',
        mac: '00:00:5e:00:53:fe',
        manufacturer: 'Espressif',
        ips: ['10.10.4.88'],
      },
    },
  });
}

/** Only what changed, of a machine that is not known: nothing is created of it. */
function half(): Stranger {
  const deviceId = 'pc-accueil-2025-11-03-09-30-00';
  return {
    ...json(deviceId, {
      itemtype: 'Computer',
      partial: true,
      content: {
        versionclient: 'GLPI-Agent_v1.15',
        hardware: { name: 'pc-accueil' },
        bios: { ssn: 'CZC3120QKL', smanufacturer: 'HP' },
        softwares: [{ name: 'Mozilla Firefox (x64 fr)', version: '145.0' }],
      },
    }),
    isPartial: true,
  };
}

/** Cut off on its way: it fails, and can be worked off again. */
function cutOff(): Stranger {
  const deviceId = 'pc-quai-2-2024-06-11-07-45-12';
  const { body } = json(deviceId, {
    itemtype: 'Computer',
    content: {
      versionclient: 'GLPI-Agent_v1.15',
      hardware: { name: 'pc-quai-2' },
    },
  });
  return { deviceId, body: body.slice(0, -9) };
}

export const strangers: readonly Stranger[] = [
  unknownDevice(),
  half(),
  cutOff(),
];

function json(deviceid: string, message: object): Stranger {
  return {
    deviceId: deviceid,
    body: JSON.stringify({ action: 'inventory', deviceid, ...message }),
  };
}
