import type { AreaVersion } from '@danvan/contracts/organisations';
import { RuleViolated } from '@danvan/service';
import { expect, test } from '@jest/globals';
import { type AreaLife, assertParentFits } from './area.rules.ts';

const province: AreaLife = { id: 'p', level: 'PROVINCE', validFrom: '2000-01-01', validTo: null };
const district: AreaLife = { id: 'd', level: 'DISTRICT', validFrom: '2000-01-01', validTo: '2025-07-01' };
const ward: AreaVersion = {
  code: '00001',
  name: 'Phường A',
  kind: 'WARD',
  level: 'COMMUNE',
  parentId: 'd',
  validFrom: '2010-01-01',
  validTo: '2025-07-01',
};

function ruleOf(area: AreaVersion, parent: AreaLife | undefined): string {
  try {
    assertParentFits(area, parent);
  } catch (error) {
    if (error instanceof RuleViolated) return error.violation.rule;
    throw error;
  }
  return 'none';
}

test('a commune stands below a district, or straight below a province', () => {
  expect(ruleOf(ward, district)).toBe('none');
  expect(ruleOf({ ...ward, parentId: 'p', validTo: null }, province)).toBe('none');
});

test('nothing stands below its own level or a lower one', () => {
  expect(ruleOf({ ...ward, kind: 'TOWN', level: 'DISTRICT' }, district)).toBe('area.parent-above');
  expect(ruleOf({ ...ward, kind: 'TOWN', level: 'DISTRICT' }, { ...district, level: 'COMMUNE' })).toBe('area.parent-above');
});

test('a province has no parent, everything else needs one', () => {
  expect(ruleOf({ ...ward, kind: 'CITY', level: 'PROVINCE', parentId: null }, undefined)).toBe('none');
  expect(ruleOf({ ...ward, kind: 'CITY', level: 'PROVINCE' }, province)).toBe('area.parent-above');
  expect(ruleOf({ ...ward, parentId: null }, undefined)).toBe('area.parent-above');
});

test('the parent is known and there as long as the area is', () => {
  expect(ruleOf(ward, undefined)).toBe('area.parent-known');
  expect(ruleOf({ ...ward, validTo: null }, district)).toBe('area.parent-throughout');
  expect(ruleOf({ ...ward, validFrom: '1999-12-31' }, district)).toBe('area.parent-throughout');
});
