import {
  allocations,
  approvalStepStates,
  assets,
  assetStatuses,
  assetVerbs,
  assetVerbSchemas,
  calendars,
  categories,
  changeModels,
  changeModelVerbs,
  changes,
  changeSources,
  changeTaskKinds,
  changeTaskStates,
  changeTaskVerbs,
  changeVerbSchemas,
  conflictKinds,
  exportFormats,
  fieldEntries,
  gapReasons,
  licences,
  locations,
  maintenancePlans,
  models,
  positions,
  products,
  suppliers,
  windows,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import * as english from './english';
import * as french from './french';
import { flattenTexts } from './texts';

const inEnglish = flattenTexts({ ...english });
const inFrench = flattenTexts({ ...french });
const nouns = [
  assets,
  locations,
  suppliers,
  categories,
  models,
  products,
  licences,
  allocations,
  positions,
  calendars,
  windows,
  maintenancePlans,
  workOrders,
  changes,
  changeModels,
];

/** The refusals of the life cycle; the type of parc-common says the same. */
const refusals = [
  'wrong-status',
  'nobody-and-nowhere',
  'nothing-changes',
  'assigned-to-itself',
  'before-assignment',
  'back-before-start',
  'in-the-future',
  'too-long-ago',
  'no-place',
  'data-not-wiped',
];

const needed = [
  ...nouns.flatMap(noun => [
    ...fieldEntries(noun).map(([name]) => `fields.${noun.name}.${name}`),
    ...fieldEntries(noun).flatMap(([name, field]) =>
      (field.choices ?? []).map(
        value => `choices.${noun.name}.${name}.${value}`,
      ),
    ),
    ...fieldEntries(noun).flatMap(([, { section }]) =>
      section ? [`sections.${section}`] : [],
    ),
    ...[
      'one',
      'many',
      'new',
      'create',
      'search',
      'empty',
      'emptyHint',
      'count_one',
      'count_other',
      ...('managedBy' in noun.fields ? ['inGit'] : []),
    ].map(key => `nouns.${noun.name}.${key}`),
  ]),
  ...assetStatuses.map(status => `choices.asset.status.${status}`),
  ...assetVerbs.flatMap(verb =>
    ['name', 'meaning', 'done'].map(key => `verbs.${verb}.${key}`),
  ),
  ...assetVerbs
    .flatMap(verb => Object.keys(assetVerbSchemas[verb].shape))
    .filter(name => !Object.hasOwn(assets.fields, name))
    .map(name => `verbFields.${name}`),
  ...Object.keys(changeVerbSchemas).flatMap(verb => [
    `changes.verb.${verb}.name`,
    `changes.verb.${verb}.meaning`,
    `actions.change.${verb}`,
  ]),
  ...changeModelVerbs.flatMap(verb => [
    `changes.modelVerb.${verb}.name`,
    `actions.change-model.${verb}`,
  ]),
  ...changeTaskVerbs.map(verb => `changes.tasks.verb.${verb}`),
  ...changeTaskStates.map(state => `changes.tasks.state.${state}`),
  ...changeTaskKinds.map(kind => `changes.tasks.kind.${kind}`),
  ...approvalStepStates.map(state => `changes.approval.state.${state}`),
  ...conflictKinds.map(kind => `changes.conflicts.kind.${kind}`),
  ...gapReasons.map(reason => `changes.gap.${reason}`),
  ...refusals.map(code => `refusals.${code}`),
  ...changeSources.map(source => `sources.${source}`),
  ...exportFormats.map(format => `exporting.formats.${format}`),
];

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(inFrench).sort()).toEqual(Object.keys(inEnglish).sort());
  });

  it.each([...new Set(needed)])('name %s in both languages', key => {
    expect(inEnglish[key]).toBeTruthy();
    expect(inFrench[key]).toBeTruthy();
  });

  it('take the same values in both languages', () => {
    const valuesIn = (text: string) => text.match(/\{\{\w+\}\}/g)?.sort() ?? [];
    for (const [key, text] of Object.entries(inEnglish)) {
      expect([key, valuesIn(inFrench[key])]).toEqual([key, valuesIn(text)]);
    }
  });

  it('keep French punctuation with its word', () => {
    const broken = Object.entries(inFrench).filter(([, text]) =>
      / [:;?!»]|« |'/.test(text),
    );

    expect(broken).toEqual([]);
  });
});
