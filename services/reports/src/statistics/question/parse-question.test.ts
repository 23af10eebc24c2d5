import { InvalidInput } from '@danvan/service';
import { describe, expect, test } from '@jest/globals';
import { parseQuestion, type RawQuestion } from './parse-question.ts';
import type { Subject } from './question.ts';

const period = { from: '2019-01-01', to: '2019-12-31' };

/** Where a question is refused, [] when it is not. */
function refusedAt(raw: Partial<RawQuestion>, subject: Subject = { type: 'ALL' }): string[] {
  try {
    parseQuestion({ metric: 'dialogue.count', period, ...raw }, subject);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    for (const { message } of error.issues) expect([message.vi.length > 0, message.en.length > 0]).toEqual([true, true]);
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('a question', () => {
  test('is on the map of the last day unless it names another, and asks for a metric’s usual status', () => {
    const question = parseQuestion({ metric: 'model.count', period, groupBy: ['TIER', 'TIER'] }, { type: 'ALL' });
    expect(question).toMatchObject({ map: '2019-12-31', groupBy: ['TIER'], filters: { status: undefined } });
    expect(parseQuestion({ metric: 'model.count', period, mapAsOf: '2026-01-01' }, { type: 'ALL' }).map).toBe('2026-01-01');
  });

  test('with unknown names is told which there are', () => {
    expect(refusedAt({ metric: 'petition.mood' })).toEqual(['metric']);
    expect(refusedAt({ kind: 'MONTHLY' })).toEqual(['kind']);
    expect(refusedAt({ kind: 'constructor' })).toEqual(['kind']);
    expect(refusedAt({ metric: 'survey.agencies', kind: 'ANY' })).toEqual(['kind']);
    expect(refusedAt({ metric: 'award.count', facets: [{ name: 'form', value: 'MEDAL' }] })).toEqual(['facets.form']);
    expect(refusedAt({ facets: [{ name: 'opinion', value: 'GOOD' }], groupByFacets: ['religion'] })).toEqual([
      'facets',
      'groupByFacets',
    ]);
  });

  test('is told everything that is wrong at once', () => {
    const wrong = { period: { from: '2020-01-01', to: '2019-01-01' }, status: 'PLANNED', rowsLevel: 'COMMUNE' } as const;
    expect(refusedAt(wrong)).toEqual(['status', 'period', 'rowsLevel']);
  });

  test('for a state on a day names one kind and has no months', () => {
    expect(refusedAt({ metric: 'household.count', groupBy: ['MONTH'] })).toEqual(['kind', 'groupBy']);
    expect(refusedAt({ metric: 'household.count', kind: 'VN-2022' })).toEqual([]);
  });

  test('for a coverage names the level of the units and is of areas', () => {
    const coverage = { metric: 'dialogue.coverage' };
    expect(refusedAt(coverage)).toEqual(['areaLevel']);
    expect(refusedAt({ ...coverage, areaLevel: 'COMMUNE', groupBy: ['AREA'], rowsLevel: 'DISTRICT' })).toEqual([]);
    expect(refusedAt({ ...coverage, areaLevel: 'COMMUNE', groupBy: ['TIER'] }, { type: 'ORGANISATION', id: 'x' })).toEqual([
      'organisationId',
      'groupBy',
    ]);
  });
});
