import { yearOf } from '@danvan/calendar';
import { type InputIssue, InvalidInput } from '@danvan/service';
import type { CoverageMetric } from '../../metrics/metric.ts';
import { factsAsked } from '../question/facts-asked.ts';
import { issueIf, issuesOfAsked } from '../question/issues.ts';
import type { Asked, CoverageQuestion, Period } from '../question/question.ts';
import { type Interval, intervalsOf } from './intervals.rules.ts';

/** Weeks of more years than this are no table that anybody reads. */
const mostYears = 5;

/** @throws InvalidInput with everything that is wrong. */
export function parseCoverage(metric: CoverageMetric, asked: Asked): CoverageQuestion {
  const { subject, period, map, groupBy, rowsLevel } = asked;
  const { areaLevel: level = metric.defaultLevel, ...facts } = factsAsked(metric, asked);
  const intervals = isTooLong(metric, period) ? [] : intervalsOf(metric.requiredEvery, period);
  const issues = [
    ...issuesOfAsked(metric, asked),
    ...issuesOfIntervals(metric, period, intervals),
    ...issueIf(level === undefined, 'areaLevel', {
      vi: 'Độ bao phủ cần cấp của đơn vị.',
      en: 'A coverage needs the level of its units.',
    }),
    ...issueIf(subject.type === 'ORGANISATION', 'organisationId', {
      vi: 'Độ bao phủ là của địa bàn.',
      en: 'A coverage is of areas, not of an organisation.',
    }),
    ...issueIf(asked.groupByFacets.length > 0 || groupBy.some((dimension) => dimension !== 'AREA'), 'groupBy', {
      vi: 'Độ bao phủ chỉ chia theo AREA.',
      en: 'A coverage groups by AREA only.',
    }),
  ];
  if (issues.length > 0 || level === undefined || subject.type === 'ORGANISATION') throw new InvalidInput(issues);
  return { type: 'COVERAGE', metric, subject, period, map, level, intervals, facts, byArea: groupBy.includes('AREA'), rowsLevel };
}

/** The whole period is one interval however long it is. */
function isTooLong({ requiredEvery }: CoverageMetric, { from, to }: Period): boolean {
  return requiredEvery !== 'PERIOD' && yearOf(to) - yearOf(from) >= mostYears;
}

function issuesOfIntervals(metric: CoverageMetric, period: Period, intervals: readonly Interval[]): InputIssue[] {
  if (isTooLong(metric, period)) {
    return issueIf(true, 'period', {
      vi: `Kỳ không quá ${mostYears} năm.`,
      en: `The period is within ${mostYears} years at most.`,
    });
  }
  return issueIf(intervals.length === 0 && period.from <= period.to, 'period', {
    vi: 'Trong kỳ không có tuần làm việc, quý hoặc nửa năm trọn vẹn nào để xét.',
    en: 'The period holds no working week, whole quarter or whole half-year to judge.',
  });
}
