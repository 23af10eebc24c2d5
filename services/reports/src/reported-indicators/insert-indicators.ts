import { ReportedIndicatorEntered } from '@danvan/contracts/reported-indicators';
import type { Tx } from '@danvan/service/database';
import { RuleViolated } from '@danvan/service/errors';
import { refuseTaken } from '@danvan/service/refuse-taken';
import { insertRecordsIn } from '@danvan/service/write-records';
import type { ReportedIndicator } from './reported-indicator.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';

/** One standing figure for each organisation, area, indicator and period, and one as percent of plan beside it. @throws RuleViolated `reported.once` */
export function insertIndicatorsIn(tx: Tx, indicators: readonly ReportedIndicator[]): Promise<ReportedIndicator[]> {
  return refuseTaken(
    {
      constraint: 'reported_indicator_standing_key',
      records: indicators,
      keyOf: ({ organisationId, areaId, code, qualifier, periodFrom, periodTo }) =>
        `(${[organisationId, areaId, code, qualifier === 'PERCENT_OF_PLAN' ? 't' : 'f', periodFrom, periodTo].join(', ')})`,
      refusal: (_indicator, index) => reportedAlready(index),
    },
    () => insertRecordsIn(tx, { type: reportedIndicatorRecord, event: ReportedIndicatorEntered }, indicators),
  );
}

function reportedAlready(index: number): RuleViolated {
  return new RuleViolated({
    rule: 'reported.once',
    message: {
      vi: 'Tổ chức đã báo cáo chỉ tiêu này cho địa bàn và kỳ này; hãy thay thế số liệu cũ (supersedeReportedIndicator).',
      en: 'The organisation has reported this indicator for the area and the period: replace that figure (supersedeReportedIndicator).',
    },
    index,
  });
}
