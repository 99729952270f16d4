import * as f from '../records/fields';
import { periodPattern } from '../records/addPeriod';
import { metrics } from '../software';
import { tagPattern } from '../records/humanRef';

export const licenceTypes = [
  'perpetual',
  'subscription',
  'oem',
  'open-source',
] as const;
export type LicenceType = (typeof licenceTypes)[number];

/** What happens at the end of the term: it ends by itself, renews by itself, or has no end. */
export const renewals = ['manual', 'automatic', 'evergreen'] as const;
export type Renewal = (typeof renewals)[number];

/** `active` until somebody says that it is not renewed (`lapsing`: in force to its end) or terminates it. */
export const licenceStatuses = ['active', 'lapsing', 'terminated'] as const;
export type LicenceStatus = (typeof licenceStatuses)[number];

/** A right to use software that was bought: an entitlement in ISO/IEC 19770-3. */
export const licences = f.defineNoun({
  name: 'licence',
  plural: 'licences',
  refField: 'number',
  titleField: 'name',
  defaultSort: { field: 'name', descending: false },
  fields: {
    number: f.text({
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
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    product: f.reference({
      to: 'products',
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    edition: f.text({ filter: true, section: 'identity' }),
    release: f.text({ filter: true, section: 'identity' }),
    type: f.choice({
      required: true,
      choices: licenceTypes,
      filter: true,
      group: true,
      section: 'identity',
    }),
    status: f.choice({
      required: true,
      hasDefault: true,
      readOnly: true,
      choices: licenceStatuses,
      filter: true,
      group: true,
      inTable: true,
      section: 'identity',
    }),
    metric: f.choice({
      choices: metrics,
      filter: true,
      group: true,
      inTable: true,
      section: 'rights',
    }),
    quantity: f.number({
      filter: true,
      sort: true,
      inTable: true,
      section: 'rights',
    }),
    packSize: f.number({ section: 'rights' }),
    unlimited: f.boolean({ filter: true, section: 'rights' }),
    allocated: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'rights',
    }),
    upgradeRight: f.boolean({ filter: true, section: 'rights' }),
    downgradeRight: f.boolean({ filter: true, section: 'rights' }),
    reassignmentLock: f.text({
      pattern: periodPattern,
      max: 20,
      section: 'rights',
    }),
    maintenanceUntil: f.date({ filter: true, sort: true, section: 'rights' }),
    start: f.date({ filter: true, sort: true, section: 'term' }),
    end: f.date({ filter: true, sort: true, inTable: true, section: 'term' }),
    renewal: f.choice({
      choices: renewals,
      filter: true,
      group: true,
      section: 'term',
    }),
    noticePeriod: f.text({ pattern: periodPattern, max: 20, section: 'term' }),
    noticeDate: f.date({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'term',
    }),
    terminatedOn: f.date({ readOnly: true, filter: true, section: 'term' }),
    owner: f.entityRef({
      kinds: ['group', 'user'],
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'assignment',
    }),
    system: f.entityRef({
      kinds: ['system'],
      filter: true,
      group: true,
      section: 'assignment',
    }),
    dependencyOf: f.entityRefs({ filter: true, section: 'assignment' }),
    supplier: f.reference({
      to: 'suppliers',
      filter: true,
      group: true,
      section: 'purchase',
    }),
    agreement: f.text({
      filter: true,
      sort: true,
      search: true,
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
    cost: f.money({
      filter: true,
      sort: true,
      measure: true,
      inTable: true,
      section: 'purchase',
    }),
    unitCost: f.money({ readOnly: true, section: 'purchase' }),
    costCentre: f.text({
      filter: true,
      sort: true,
      group: true,
      search: true,
      section: 'purchase',
    }),
    notes: f.longText({ section: 'notes' }),
    ...f.ownedFields,
  },
});
export type LicenceValues = f.ValuesOf<typeof licences.fields>;
export type Licence = f.RecordMeta & LicenceValues;
