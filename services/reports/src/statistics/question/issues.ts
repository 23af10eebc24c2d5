import { type InputIssue, InvalidInput } from '@danvan/service';
import type { Metric } from '../../metrics/metric.ts';
import type { Asked } from './question.ts';

/** Whatever is wrong with a question of any kind: names that the metric does not have, days and levels that do not fit. */
export function issuesOfAsked(metric: Metric, { period, filters, groupBy, groupByFacets, rowsLevel }: Asked): InputIssue[] {
  return [
    ...(filters.kind === undefined ? [] : notAmong(['kind'], filters.kind, metric.kinds)),
    ...(filters.status === undefined ? [] : notAmong(['status'], filters.status, metric.statuses)),
    ...Object.entries(filters.facets).flatMap(([name, value]) => [
      ...notAmong(['facets'], name, metric.facets),
      ...notAmong(['facets', name], value, metric.facets[name]),
    ]),
    ...groupByFacets.flatMap((name) => notAmong(['groupByFacets'], name, metric.facets)),
    ...issueIf(period.from > period.to, 'period', { vi: 'Ngày đầu sau ngày cuối.', en: 'The first day is after the last.' }),
    ...issueIf(rowsLevel !== undefined && !groupBy.includes('AREA'), 'rowsLevel', {
      vi: 'Chỉ dùng khi groupBy có AREA.',
      en: 'It goes with AREA in groupBy only.',
    }),
  ];
}

/** @throws InvalidInput with all issues, where there are any */
export function assertNone(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new InvalidInput([...issues]);
}

export function issueIf(isWrong: boolean, field: string, message: InputIssue['message']): InputIssue[] {
  return isWrong ? [{ path: [field], message }] : [];
}

export function unknownName(path: string[], value: string, known: readonly string[]): InputIssue {
  const list = known.length > 0 ? known.join(', ') : '–';
  return {
    path,
    message: { vi: `“${value}” không có trong danh mục: ${list}.`, en: `“${value}” is not in the catalogue: ${list}.` },
  };
}

function notAmong(path: string[], value: string, known: object | undefined): InputIssue[] {
  return known === undefined || Object.hasOwn(known, value) ? [] : [unknownName(path, value, Object.keys(known))];
}
