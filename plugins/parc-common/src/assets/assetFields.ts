import * as f from '../records/fields';
import { tagPattern } from '../records/humanRef';
import { assetStatuses, type AssetStatus } from './assetLifeCycle';

export const assetConditions = [
  'new',
  'good',
  'fair',
  'poor',
  'broken',
] as const;

/** What agents say of an asset's antivirus; none is not the same as nothing said. */
export const antivirusStates = ['current', 'outdated', 'off', 'none'] as const;
export const encryptionStates = ['encrypted', 'partial', 'none'] as const;
export const firewallStates = ['on', 'partial', 'off'] as const;
export const secureBootStates = ['enabled', 'disabled', 'unsupported'] as const;

/** As the catalog takes `metadata.tags`: letters, digits, `:`, `+` and `#`, separated by `-`. */
const word = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;
const mac = /^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/;
const ip = /^(\d{1,3}(\.\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)$/;

/** A piece of hardware of its own: bought once, used somewhere by someone, gone at the end. */
export const assets = f.defineNoun({
  name: 'asset',
  plural: 'assets',
  refField: 'tag',
  titleField: 'name',
  defaultSort: { field: 'tag', descending: false },
  hasKeptCounts: true,
  fields: {
    tag: f.text({
      required: true,
      hasDefault: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      section: 'identity',
      max: 63,
      pattern: tagPattern,
    }),
    name: f.text({
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    category: f.reference({
      required: true,
      hasDefault: true,
      to: 'categories',
      isTree: true,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'identity',
    }),
    model: f.reference({
      to: 'models',
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    serial: f.text({
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    status: f.choice({
      required: true,
      hasDefault: true,
      createOnly: true,
      choices: assetStatuses,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'identity',
    }),
    condition: f.choice({
      choices: assetConditions,
      filter: true,
      group: true,
      section: 'identity',
    }),
    tags: f.texts({
      filter: true,
      group: true,
      search: true,
      section: 'identity',
      max: 63,
      pattern: word,
      isLowerCase: true,
    }),
    location: f.reference({
      to: 'locations',
      isTree: true,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'assignment',
    }),
    owner: f.entityRef({
      kinds: ['group', 'user'],
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'assignment',
    }),
    assignedTo: f.entityRef({
      kinds: ['user', 'group', 'hardwareasset'],
      createOnly: true,
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
      section: 'assignment',
    }),
    assignedSince: f.date({
      createOnly: true,
      filter: true,
      sort: true,
      section: 'assignment',
    }),
    expectedBack: f.date({ filter: true, sort: true, section: 'assignment' }),
    system: f.entityRef({
      kinds: ['system'],
      filter: true,
      group: true,
      section: 'assignment',
    }),
    dependsOn: f.entityRefs({ filter: true, section: 'assignment' }),
    dependencyOf: f.entityRefs({ filter: true, section: 'assignment' }),
    supplier: f.reference({
      to: 'suppliers',
      filter: true,
      group: true,
      section: 'purchase',
    }),
    orderNumber: f.text({
      filter: true,
      sort: true,
      search: true,
      section: 'purchase',
    }),
    invoiceNumber: f.text({ filter: true, search: true, section: 'purchase' }),
    purchaseDate: f.date({ filter: true, sort: true, section: 'purchase' }),
    purchaseCost: f.money({
      filter: true,
      sort: true,
      measure: true,
      section: 'purchase',
    }),
    replacementCost: f.money({
      filter: true,
      measure: true,
      section: 'purchase',
    }),
    residualValue: f.money({
      filter: true,
      measure: true,
      section: 'purchase',
    }),
    inServiceDate: f.date({ filter: true, sort: true, section: 'warranty' }),
    warrantyEnd: f.date({
      filter: true,
      sort: true,
      inTable: true,
      section: 'warranty',
    }),
    contract: f.text({ filter: true, search: true, section: 'warranty' }),
    endOfSupport: f.date({ filter: true, sort: true, section: 'warranty' }),
    endOfLife: f.date({ filter: true, sort: true, section: 'warranty' }),
    lastCheck: f.date({ filter: true, sort: true, section: 'warranty' }),
    hostname: f.text({
      filter: true,
      sort: true,
      search: true,
      section: 'network',
    }),
    macAddresses: f.texts({
      filter: true,
      search: true,
      section: 'network',
      pattern: mac,
    }),
    ipAddresses: f.texts({
      filter: true,
      search: true,
      section: 'network',
      pattern: ip,
    }),
    operatingSystem: f.text({
      readOnly: true,
      filter: true,
      group: true,
      section: 'technical',
    }),
    osVersion: f.text({
      readOnly: true,
      filter: true,
      group: true,
      section: 'technical',
    }),
    osBuild: f.text({ readOnly: true, filter: true, section: 'technical' }),
    osEndOfSupport: f.date({
      readOnly: true,
      filter: true,
      sort: true,
      section: 'technical',
    }),
    antivirus: f.choice({
      readOnly: true,
      choices: antivirusStates,
      filter: true,
      group: true,
      section: 'technical',
    }),
    diskEncryption: f.choice({
      readOnly: true,
      choices: encryptionStates,
      filter: true,
      group: true,
      section: 'technical',
    }),
    firewall: f.choice({
      readOnly: true,
      choices: firewallStates,
      filter: true,
      group: true,
      section: 'technical',
    }),
    secureBoot: f.choice({
      readOnly: true,
      choices: secureBootStates,
      filter: true,
      group: true,
      section: 'technical',
    }),
    processor: f.text({ readOnly: true, filter: true, section: 'technical' }),
    memory: f.number({ readOnly: true, filter: true, section: 'technical' }),
    storage: f.number({ readOnly: true, filter: true, section: 'technical' }),
    wipedOn: f.date({ filter: true, section: 'disposal' }),
    wipedBy: f.entityRef({
      kinds: ['user', 'group'],
      filter: true,
      section: 'disposal',
    }),
    wipeCertificate: f.text({
      filter: true,
      search: true,
      section: 'disposal',
    }),
    notes: f.longText({ section: 'notes' }),
    lastSeen: f.instant({
      readOnly: true,
      filter: true,
      sort: true,
      section: 'record',
    }),
    ...f.ownedFields,
  },
});

export type AssetValues = f.ValuesOf<typeof assets.fields>;
export type Asset = f.RecordMeta &
  Omit<AssetValues, 'status'> & { status: AssetStatus };
