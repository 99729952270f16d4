import {
  agentProducts,
  componentKinds,
  inventoryActions,
  inventoryItemTypes,
  type Inventory,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';

/** As PostgreSQL can keep it, in one line, no longer than promised. */
const text = z
  .string()
  .max(2_000)
  // eslint-disable-next-line no-control-regex
  .refine(each => !/[\0-\x1f]|\p{Surrogate}/u.test(each));
const filled = text.min(1);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const day = z.iso.date();
const mac = z.string().regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
const address = z.string().regex(/^[\d.]+(\/\d+)?$|^[0-9a-f:.]+(\/\d+)?$/);
const key = z.string().min(1).max(400);
const details = z.record(z.string(), z.union([filled, count, z.boolean()]));
const flag = z.boolean().optional();
const said = filled.optional();

const sections = z.strictObject({
  hardware: z
    .strictObject({
      chassis: said,
      memory: count.optional(),
      swap: count.optional(),
      workgroup: said,
      defaultGateway: said,
      dns: said,
      description: said,
      vmSystem: said,
      lastUser: said,
    })
    .optional(),
  bios: z
    .strictObject({
      assetTag: said,
      vendor: said,
      version: said,
      date: day.optional(),
      manufacturer: said,
      model: said,
      serial: said,
      boardManufacturer: said,
      boardModel: said,
      boardSerial: said,
      sku: said,
      secureBoot: z.enum(['enabled', 'disabled', 'unsupported']).optional(),
    })
    .optional(),
  operatingSystem: z
    .strictObject({
      name: filled,
      fullName: said,
      version: said,
      architecture: said,
      kernelName: said,
      kernelVersion: said,
      servicePack: said,
      domain: said,
      fqdn: said,
      installedOn: day.optional(),
      timeZone: said,
    })
    .optional(),
  components: z
    .strictObject({
      kinds: z.array(z.enum(componentKinds)),
      items: z.array(
        z.strictObject({
          kind: z.enum(componentKinds),
          key,
          name: said,
          manufacturer: said,
          model: said,
          serial: said,
          details,
        }),
      ),
    })
    .optional(),
  software: z
    .array(
      z.strictObject({
        name: filled,
        publisher: text,
        version: text,
        architecture: text,
        installedOn: day.optional(),
      }),
    )
    .optional(),
  interfaces: z
    .array(
      z.strictObject({
        key,
        name: filled,
        mac: mac.optional(),
        type: said,
        status: said,
        isVirtual: z.boolean(),
        addresses: z.array(address),
        details,
      }),
    )
    .optional(),
  ports: z
    .array(
      z.strictObject({
        key,
        name: filled,
        details,
        vlans: z.array(
          z.strictObject({ id: filled, name: said, isTagged: flag }),
        ),
        macs: z.array(mac),
        neighbour: z
          .strictObject({
            mac: mac.optional(),
            name: said,
            port: said,
            description: said,
            address: address.optional(),
          })
          .optional(),
      }),
    )
    .optional(),
  users: z.array(z.strictObject({ login: filled, domain: text })).optional(),
  antivirus: z
    .array(
      z.strictObject({
        name: filled,
        company: said,
        version: said,
        isEnabled: flag,
        isUpToDate: flag,
        baseVersion: said,
        expires: day.optional(),
      }),
    )
    .optional(),
  firewalls: z
    .array(
      z.strictObject({ profile: said, description: said, isOn: z.boolean() }),
    )
    .optional(),
  volumes: z
    .array(
      z.strictObject({
        name: filled,
        type: said,
        fileSystem: said,
        total: count.optional(),
        free: count.optional(),
        isSystem: flag,
        isEncrypted: flag,
        encryption: said,
      }),
    )
    .optional(),
  virtualMachines: z
    .array(
      z.strictObject({
        name: filled,
        uuid: said,
        status: said,
        system: said,
        memory: count.optional(),
        processors: count.optional(),
        macs: z.array(mac),
      }),
    )
    .optional(),
  monitors: z
    .array(
      z.strictObject({
        name: said,
        manufacturer: said,
        model: said,
        serial: said,
        port: said,
      }),
    )
    .optional(),
  printers: z
    .array(
      z.strictObject({
        name: filled,
        driver: said,
        port: said,
        serial: said,
        isNetwork: flag,
        isShared: flag,
        status: said,
      }),
    )
    .optional(),
  counters: z.record(z.string(), count).optional(),
  supplies: z
    .array(
      z.strictObject({
        name: filled,
        percent: count.max(100).optional(),
        value: count.optional(),
        max: count.optional(),
        unit: said,
      }),
    )
    .optional(),
  device: z
    .strictObject({
      type: said,
      manufacturer: said,
      model: said,
      firmware: said,
      description: said,
      location: said,
      contact: said,
      memory: count.optional(),
      addresses: z.array(address),
    })
    .optional(),
  databases: z
    .array(
      z.strictObject({
        name: filled,
        version: said,
        type: said,
        port: count.optional(),
        isActive: flag,
        databases: z.array(filled),
      }),
    )
    .optional(),
  licences: z
    .array(
      z.strictObject({
        name: filled,
        fullName: said,
        productId: said,
        isTrial: flag,
      }),
    )
    .optional(),
  remoteAccess: z
    .array(z.strictObject({ type: filled, id: filled, version: said }))
    .optional(),
  localUsers: z.array(z.strictObject({ login: filled, name: said })).optional(),
  localGroups: z
    .array(z.strictObject({ name: filled, members: z.array(filled) }))
    .optional(),
  processes: z
    .array(z.strictObject({ command: filled, user: said }))
    .optional(),
  environment: z.record(z.string(), text).optional(),
});

/** Exactly what `Inventory` promises: nothing more, nothing that cannot be kept. */
export const inventoryShape: z.ZodType<Inventory> = z.strictObject({
  deviceId: filled,
  action: z.enum(inventoryActions),
  agentUuid: z.string().optional(),
  product: z.enum(agentProducts),
  version: said,
  itemType: z.enum(inventoryItemTypes),
  isPartial: z.boolean(),
  tag: said,
  identity: z.strictObject({
    serial: filled.refine(each => each.length >= 4).optional(),
    uuid: said,
    macs: z.array(mac),
    name: said,
    manufacturer: said,
    model: said,
  }),
  sections,
  notes: z
    .array(
      z.strictObject({
        path: text,
        value: z.union([text, z.number(), z.boolean()]).optional(),
        message: filled,
      }),
    )
    .max(101),
});
