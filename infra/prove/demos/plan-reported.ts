import { batches, idIn } from './batch.ts';
import type { Plan } from './load.ts';
import { attestReportedIndicator, enterReportedIndicators } from './mutations.ts';
import type { ReportedRecord } from './records.ts';

/** Entered by the first loader, attested by the second; the numbers as their document writes them. */
export function planReported(key: string, records: readonly ReportedRecord[]): Plan {
  const made = `${key}/reported-indicators`;
  return [
    batches({ key: made, mutation: enterReportedIndicators }, records, (record) => record),
    records.map((_, at) => ({
      ...{ key: `${made}/attest/${at}`, mutation: attestReportedIndicator, size: 1, by: 'second' as const },
      inputs: (idsOf) => [{ id: idIn(idsOf, made, at), version: 1 }],
    })),
  ];
}
