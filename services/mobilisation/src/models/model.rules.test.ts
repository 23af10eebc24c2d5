import { describe, expect, test } from '@jest/globals';
import { applyStep, correctModel, issuesOfForm, type ModelStep, modelSteps } from './model.rules.ts';
import type { Model } from './model-record.ts';

const registered: Model = {
  id: '018f3c6e-8a00-7000-8000-0000000000e1',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  tier: 'GRASSROOTS',
  areaId: null,
  areaLevel: null,
  synthetic: true,
  status: 'REGISTERED',
  name: 'Dòng họ tự quản',
  field: 'DEFENCE_SECURITY',
  form: 'MODEL',
  exemplarKind: null,
  sourceModelId: null,
  registeredOn: '2019-01-10',
  approvedOn: null,
  implementedOn: null,
  recognisedOn: null,
  outstandingOn: null,
  endedOn: null,
};
const approved: Model = { ...registered, status: 'APPROVED', approvedOn: '2019-02-10' };
const implementing: Model = { ...approved, status: 'IMPLEMENTING', implementedOn: '2019-03-10' };
const recognised: Model = { ...implementing, status: 'RECOGNISED', recognisedOn: '2019-10-10' };
const outstanding: Model = { ...recognised, status: 'OUTSTANDING', outstandingOn: '2019-11-10' };
const ended: Model = { ...implementing, status: 'ENDED', endedOn: '2019-12-01' };
const cancelled: Model = { ...approved, status: 'CANCELLED' };
const models = { registered, approved, implementing, recognised, outstanding, ended, cancelled };

/** What each step makes of a model in each state; a dash where it is refused. */
const table: Record<ModelStep, Record<keyof typeof models, string>> = {
  approve: {
    registered: 'APPROVED',
    approved: '-',
    implementing: '-',
    recognised: '-',
    outstanding: '-',
    ended: '-',
    cancelled: '-',
  },
  implement: {
    registered: '-',
    approved: 'IMPLEMENTING',
    implementing: '-',
    recognised: '-',
    outstanding: '-',
    ended: '-',
    cancelled: '-',
  },
  recognise: {
    registered: '-',
    approved: '-',
    implementing: 'RECOGNISED',
    recognised: '-',
    outstanding: '-',
    ended: '-',
    cancelled: '-',
  },
  markOutstanding: {
    registered: '-',
    approved: '-',
    implementing: '-',
    recognised: 'OUTSTANDING',
    outstanding: '-',
    ended: '-',
    cancelled: '-',
  },
  end: {
    registered: 'ENDED',
    approved: 'ENDED',
    implementing: 'ENDED',
    recognised: 'ENDED',
    outstanding: 'ENDED',
    ended: '-',
    cancelled: '-',
  },
};
const pairs = Object.entries(table).flatMap(([step, row]) =>
  Object.entries(row).map(([state, to]) => [step as ModelStep, state as keyof typeof models, to] as const),
);

describe('a step', () => {
  test.each(pairs)('%s of a model that is %s: %s', (step, state, to) => {
    const model = models[state];
    const act = () => applyStep(model, step, '2019-12-31');
    if (to === '-') expect(act).toThrow(expect.objectContaining({ violation: expect.objectContaining({ rule: 'model.step' }) }));
    else expect(act()).toEqual({ ...model, status: to, [modelSteps[step].day]: '2019-12-31' });
  });

  test('may be taken on the day of the step before it, not earlier', () => {
    expect(applyStep(approved, 'implement', '2019-02-10').implementedOn).toBe('2019-02-10');
    expect(() => applyStep(approved, 'implement', '2019-02-09')).toThrow('may not be before approvedOn');
    expect(() => applyStep(outstanding, 'end', '2019-11-09')).toThrow('may not be before outstandingOn');
  });
});

describe('a correction', () => {
  test('moves a day as long as the order of the days holds', () => {
    expect(correctModel(implementing, { approvedOn: '2019-03-10' }).approvedOn).toBe('2019-03-10');
    expect(() => correctModel(implementing, { approvedOn: '2019-03-11' })).toThrow('may not be before approvedOn');
    expect(() => correctModel(ended, { registeredOn: '2020-01-01' })).toThrow('may not be before');
    expect(correctModel(ended, { endedOn: '2020-01-01' })).toEqual({ ...ended, endedOn: '2020-01-01' });
  });

  test('takes no step that was not taken', () => {
    expect(() => correctModel(approved, { implementedOn: '2019-03-10' })).toThrow('has no implementedOn yet');
  });

  test('to an exemplary person drops the name, to a model the kind', () => {
    const person = correctModel(registered, { form: 'EXEMPLAR', exemplarKind: 'PERSON' });
    expect(person).toMatchObject({ form: 'EXEMPLAR', exemplarKind: 'PERSON', name: null });
    expect(correctModel(person, { form: 'MODEL', name: 'Ngõ sạch' })).toMatchObject({
      form: 'MODEL',
      exemplarKind: null,
      name: 'Ngõ sạch',
    });
  });
});

describe('form, kind and name', () => {
  test.each([
    ['MODEL', null, 'Tên', []],
    ['MODEL', null, null, ['name']],
    ['MODEL', 'COLLECTIVE', 'Tên', ['exemplarKind']],
    ['EXEMPLAR', 'COLLECTIVE', 'Tên', []],
    ['EXEMPLAR', 'COLLECTIVE', null, ['name']],
    ['EXEMPLAR', 'PERSON', null, []],
    ['EXEMPLAR', 'PERSON', 'Tên', ['name']],
    ['EXEMPLAR', null, 'Tên', ['exemplarKind']],
  ] as const)('%s, kind %s, name %s', (form, exemplarKind, name, fields) => {
    expect(issuesOfForm({ form, exemplarKind, name }).map(({ path }) => path)).toEqual(fields.map((field) => [field]));
  });
});
