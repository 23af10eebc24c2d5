import type { CountMetric } from '../../metrics/metric.ts';
import { factsAsked } from '../question/facts-asked.ts';
import { assertNone, issueIf, issuesOfAsked } from '../question/issues.ts';
import type { Asked, CountQuestion } from '../question/question.ts';

/** @throws InvalidInput with everything that is wrong. */
export function parseCount(metric: CountMetric, asked: Asked): CountQuestion {
  const { filters, groupBy } = asked;
  assertNone([
    ...issuesOfAsked(metric, asked),
    ...issueIf(metric.oneKindAtATime === true && filters.kind === undefined, 'kind', {
      vi: 'Cần nêu một loại: cộng các loại với nhau không có nghĩa.',
      en: 'Name a kind: kinds added up say nothing.',
    }),
    ...issueIf(metric.timing === 'AT_PERIOD_END' && groupBy.includes('MONTH'), 'groupBy', {
      vi: 'Chỉ tiêu này là hiện trạng vào ngày cuối kỳ, không chia theo MONTH.',
      en: 'This metric is a state on the last day of the period and has no MONTH.',
    }),
  ]);
  return countQuestion(metric, asked);
}

/** For questions that this service asks by itself: nothing is checked. */
export function countQuestion(metric: CountMetric, asked: Asked): CountQuestion {
  return { ...asked, type: 'COUNT', metric, measure: metric.measure ?? { type: 'COUNT' }, facts: factsAsked(metric, asked) };
}
