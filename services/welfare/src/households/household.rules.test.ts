import type { AssessmentState } from '@danvan/contracts/welfare';
import { expect, test } from '@jest/globals';
import { assess, correctAssessment, statusOn, withoutAssessment } from './household.rules.ts';
import type { Household } from './household-record.ts';

const household: Household = {
  id: '018f3c6e-8a00-7000-8000-0000000000c1',
  version: 1,
  status: 'REGISTERED',
  code: 'HL-2023-0001',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  registeredOn: '2023-01-01',
  assessments: [],
  synthetic: true,
};
const nearPoor: AssessmentState = { assessmentId: 'a', standard: 'QN-2023', status: 'NEAR_POOR', from: '2023-02-01' };
const exit: AssessmentState = { assessmentId: 'b', standard: 'QN-2023', status: 'NOT_POOR', from: '2023-12-15' };
const national: AssessmentState = { assessmentId: 'c', standard: 'VN-2022', status: 'NOT_POOR', from: '2023-02-01' };
const assessed = [exit, national, nearPoor].reduce(assess, household);

test('assessments stand oldest first, whenever they were entered', () => {
  expect(assessed.assessments).toEqual([nearPoor, national, exit]);
});

test.each([
  ['2023-01-31', 'QN-2023', null],
  ['2023-02-01', 'QN-2023', 'NEAR_POOR'],
  ['2023-12-14', 'QN-2023', 'NEAR_POOR'],
  ['2023-12-15', 'QN-2023', 'NOT_POOR'],
  ['2023-02-01', 'VN-2022', 'NOT_POOR'],
  ['2023-12-31', 'VN-2016', null],
])('on %s under %s the household is %s', (on, standard, status) => {
  expect(statusOn(assessed, standard, on)).toBe(status);
});

test('one day and standard has one assessment', () => {
  expect(() => assess(assessed, { ...exit, assessmentId: 'd' })).toThrow('correct that assessment');
  expect(() => correctAssessment(assessed, 'a', { from: '2023-12-15' })).toThrow('correct that assessment');
  expect(correctAssessment(assessed, 'b', { status: 'POOR' }).assessments).toEqual([
    nearPoor,
    national,
    { ...exit, status: 'POOR' },
  ]);
});

test('a withdrawn assessment never held', () => {
  expect(statusOn(withoutAssessment(assessed, 'b'), 'QN-2023', '2023-12-31')).toBe('NEAR_POOR');
  expect(() => withoutAssessment(assessed, 'z')).toThrow('no such assessment');
});
