import type { LegalAmount } from '../../metrics/metric.ts';
import type { LegalQuestion } from '../question/question.ts';
import type { Row } from '../rows/row.ts';

/** What the law sets; 0 where it sets nothing. */
export function answerLegal(question: LegalQuestion): { total: Row; rows: Row[] } {
  const { amounts, total, byKind } = question;
  const row = (keys: Row['keys'], position: string, amount: LegalAmount | undefined): Row => ({
    ...{ question, keys, position },
    value: String(amount?.value ?? 0),
    recordCount: 0,
    legalBasis: amount?.legalBasis,
  });
  return {
    total: row({}, '', total),
    rows: byKind ? amounts.map((amount, index) => row({ kind: amount.kind }, String(index).padStart(4, '0'), amount)) : [],
  };
}
