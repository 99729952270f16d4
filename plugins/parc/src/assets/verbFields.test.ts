import {
  assetVerbs,
  assetVerbSchemas,
} from '@parc/backstage-plugin-parc-common';
import { checkVerbForm, toVerbBody, verbFields } from './verbFields';

describe('the form of a verb', () => {
  it.each(assetVerbs)('asks all that %s takes', verb => {
    const names = verbFields(verb).map(each => each.name);

    expect(names.sort()).toEqual(
      Object.keys(assetVerbSchemas[verb].shape).sort(),
    );
    for (const { field } of verbFields(verb)) expect(field.kind).toBeDefined();
  });

  it('wants a reason where the API does', () => {
    expect(checkVerbForm('retire', {})).toEqual({
      reason: { code: 'required' },
    });
    expect(checkVerbForm('receive', {})).toEqual({});
  });

  it('makes a body that the API accepts', () => {
    const body = toVerbBody('hand-out', {
      assignedTo: 'user:default/ines.garnier',
      location: { id: 'l', ref: 'PAR/HQ', name: 'HQ' },
      reason: ' ',
      date: '2024-05-31',
    });

    expect(body).toEqual({
      assignedTo: 'user:default/ines.garnier',
      location: 'PAR/HQ',
      date: '2024-05-31',
    });
    expect(assetVerbSchemas['hand-out'].safeParse(body).success).toBe(true);
  });
});
