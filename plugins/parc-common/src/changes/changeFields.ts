import * as f from '../records/fields';
import {
  changeApprovals,
  changeCategories,
  changeOutcomes,
  changeReasons,
  conflictStates,
  returnAnswers,
  riskLevels,
} from './changeChoices';
import {
  changeStatusCodes,
  changeStatuses,
  changeTypes,
} from './changeLifeCycle';
import { riskAnswerPattern } from './riskQuestionnaire';

/** As of assets, but not the words that follow `/changes/` in addresses. */
export const changeNumberPattern =
  /^(?!(?:approvals|cab|calendar|check|conflicts|impact|metrics|models|tasks|waiting)$)[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/i;

/** The most entities that a change touches. */
export const mostItemsOfChange = 1_000;

const person = { kinds: ['user', 'group'], filter: true };
/** What verbs set, or an import of what was done elsewhere. */
const done = { readOnly: true, isImported: true };
const otherChanges = {
  kinds: ['changerecord'],
  filter: true,
  section: 'relations',
};

/**
 * A change in the sense of ITIL. The sections `raised` to `relations` are the seven R's (ITIL v3 Service Transition). What
 * it touches and its relations to other changes are entities of the catalog: an asset is
 * `hardwareasset:default/pc-2024-0001`, a change `changerecord:default/ch-2026-00001`. `author` is who entered it, `raisedBy` who asks for it.
 */
export const changes = f.defineNoun({
  name: 'change',
  plural: 'changes',
  refField: 'number',
  titleField: 'title',
  defaultSort: { field: 'windowStart', descending: true },
  endField: 'closedAt',
  fields: {
    number: f.text({
      required: true,
      hasDefault: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      max: 63,
      pattern: changeNumberPattern,
    }),
    title: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    type: f.choice({
      required: true,
      hasDefault: true,
      choices: changeTypes,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    status: f.choice({
      required: true,
      readOnly: true,
      isImported: true,
      choices: changeStatuses,
      codes: changeStatusCodes,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    category: f.choice({
      required: true,
      hasDefault: true,
      choices: changeCategories,
      filter: true,
      group: true,
    }),
    model: f.reference({
      to: 'change-models',
      createOnly: true,
      filter: true,
      group: true,
    }),
    owner: f.entityRef({
      kinds: ['group', 'user'],
      required: true,
      hasDefault: true,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    isConfidential: f.boolean({ filter: true }),
    items: f.entityRefs({ filter: true, most: mostItemsOfChange }),

    author: f.entityRef({
      kinds: ['user'],
      readOnly: true,
      filter: true,
      section: 'raised',
    }),
    raisedBy: f.entityRef({
      kinds: ['user'],
      required: true,
      hasDefault: true,
      filter: true,
      sort: true,
      group: true,
      section: 'raised',
    }),
    onBehalfOf: f.entityRef({ ...person, section: 'raised' }),
    raisedOn: f.date({
      required: true,
      hasDefault: true,
      filter: true,
      sort: true,
      section: 'raised',
    }),

    reasonCategory: f.choice({
      choices: changeReasons,
      filter: true,
      group: true,
      section: 'reason',
    }),
    reasonText: f.longText({ search: true, section: 'reason' }),
    reasonFrom: f.texts({ filter: true, section: 'reason' }),

    benefit: f.longText({ section: 'return' }),
    benefitMeasure: f.longText({ section: 'return' }),
    reviewOn: f.date({ filter: true, sort: true, section: 'return' }),

    riskAnswers: f.texts({
      max: 127,
      pattern: riskAnswerPattern,
      section: 'risks',
    }),
    riskScore: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      section: 'risks',
    }),
    riskLevel: f.choice({
      readOnly: true,
      choices: riskLevels,
      filter: true,
      group: true,
      inTable: true,
      section: 'risks',
    }),
    impact: f.longText({ section: 'risks' }),
    hasOutage: f.boolean({ filter: true, group: true, section: 'risks' }),
    mitigation: f.longText({ section: 'risks' }),
    backOutPlan: f.longText({ section: 'risks' }),
    ifRejected: f.longText({ section: 'risks' }),

    people: f.entityRefs({ ...person, section: 'resources' }),
    hours: f.number({ measure: true, section: 'resources' }),
    parts: f.texts({ section: 'resources' }),
    cost: f.money({ measure: true, section: 'resources' }),
    budgetLine: f.text({ section: 'resources' }),
    downtimeMinutes: f.number({ measure: true, section: 'resources' }),

    buildBy: f.entityRef({ ...person, section: 'responsible' }),
    testBy: f.entityRef({ ...person, section: 'responsible' }),
    releaseBy: f.entityRef({ ...person, group: true, section: 'responsible' }),
    approvers: f.entityRefs({ ...person, section: 'responsible' }),

    parent: f.entityRef(otherChanges),
    dependsOn: f.entityRefs(otherChanges),
    blocks: f.entityRefs(otherChanges),
    conflictsWith: f.entityRefs(otherChanges),
    supersedes: f.entityRefs(otherChanges),
    noRelations: f.longText({ max: 2_000, section: 'relations' }),

    windowStart: f.instant({
      filter: true,
      sort: true,
      inTable: true,
      section: 'window',
    }),
    windowEnd: f.instant({ filter: true, sort: true, section: 'window' }),
    plan: f.longText({ section: 'window' }),
    testPlan: f.longText({ section: 'window' }),
    communication: f.longText({ section: 'window' }),

    missing: f.texts({ readOnly: true, filter: true, section: 'standing' }),
    conflictState: f.choice({
      required: true,
      readOnly: true,
      choices: conflictStates,
      filter: true,
      group: true,
      section: 'standing',
    }),
    conflictCount: f.number({ readOnly: true, section: 'standing' }),
    hadConflictsBefore: f.boolean({
      readOnly: true,
      filter: true,
      section: 'standing',
    }),
    hadConflictsAfter: f.boolean({
      readOnly: true,
      filter: true,
      section: 'standing',
    }),
    overriddenBecause: f.longText({
      readOnly: true,
      max: 2_000,
      section: 'standing',
    }),
    approval: f.choice({
      required: true,
      readOnly: true,
      choices: changeApprovals,
      filter: true,
      group: true,
      section: 'standing',
    }),
    approvalRound: f.number({
      required: true,
      readOnly: true,
      section: 'standing',
    }),
    askedApprovers: f.entityRefs({
      readOnly: true,
      filter: true,
      section: 'standing',
    }),
    approvalDue: f.instant({
      readOnly: true,
      filter: true,
      sort: true,
      section: 'standing',
    }),
    refusedBecause: f.longText({
      readOnly: true,
      max: 2_000,
      section: 'standing',
    }),

    submittedAt: f.instant({ ...done, filter: true, section: 'work' }),
    authorisedAt: f.instant({ ...done, filter: true, section: 'work' }),
    startedAt: f.instant({
      ...done,
      filter: true,
      sort: true,
      section: 'work',
    }),
    finishedAt: f.instant({
      ...done,
      filter: true,
      sort: true,
      section: 'work',
    }),
    outcome: f.choice({
      ...done,
      choices: changeOutcomes,
      filter: true,
      group: true,
      section: 'work',
    }),
    outcomeText: f.longText({ ...done, section: 'work' }),
    incidents: f.texts({ ...done, filter: true, section: 'work' }),
    hasFailed: f.boolean({ readOnly: true, filter: true, section: 'work' }),
    hasOverrun: f.boolean({ readOnly: true, filter: true, section: 'work' }),

    needsReview: f.boolean({ readOnly: true, filter: true, section: 'review' }),
    reviewText: f.longText({ ...done, section: 'review' }),
    reviewedBy: f.entityRef({
      kinds: ['user'],
      ...done,
      section: 'review',
    }),
    returnObtained: f.choice({
      ...done,
      choices: returnAnswers,
      filter: true,
      group: true,
      section: 'review',
    }),
    returnText: f.longText({ ...done, section: 'review' }),
    returnVerifiedOn: f.date({
      ...done,
      filter: true,
      section: 'review',
    }),
    closedAt: f.instant({
      ...done,
      filter: true,
      sort: true,
      section: 'review',
    }),
    canceledBecause: f.longText({
      ...done,
      max: 2_000,
      section: 'review',
    }),

    notes: f.longText(),
    ...f.ownedFields,
  },
});
export type ChangeValues = f.ValuesOf<typeof changes.fields>;
export type Change = f.RecordMeta & ChangeValues;
