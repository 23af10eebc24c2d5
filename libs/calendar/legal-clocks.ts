import type { ClockRule } from './clock-rule.ts';

type Row = [
  step: string,
  value: number,
  unit: ClockRule['unit'],
  from: string,
  to: string | null,
  article: string,
  verified: ClockRule['verified'],
];

const complaintLaw = 'Luật 02/2011/QH13';
const receptionLaw = 'Luật 42/2013/QH13';

/**
 * Khiếu nại. Acceptance has two rows from 2026-07-01 on: the decree shortens it to 7 working days, and nothing found says that the
 * law's 10 days ended. Whoever asks takes the one that ends first. Settling runs from acceptance.
 */
const complaint: Row[] = [
  ['ACCEPTANCE', 10, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 27, 36`, 'A'],
  ['ACCEPTANCE', 7, 'WORKING_DAY', '2026-07-01', null, 'Nghị định 155/2026/NĐ-CP, Điều 10', 'B'],
  ['FIRST', 30, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 28`, 'A'],
  ['FIRST_COMPLEX', 45, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 28`, 'A'],
  ['FIRST_REMOTE', 45, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 28`, 'A'],
  ['FIRST_REMOTE_COMPLEX', 60, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 28`, 'A'],
  ['SECOND', 45, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 37`, 'A'],
  ['SECOND_COMPLEX', 60, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 37`, 'A'],
  ['SECOND_REMOTE', 60, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 37`, 'A'],
  ['SECOND_REMOTE_COMPLEX', 70, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 37`, 'A'],
  ['SEND_FIRST', 3, 'WORKING_DAY', '2012-07-01', null, `${complaintLaw}, Điều 32`, 'B'],
  ['SEND_SECOND', 7, 'DAY', '2012-07-01', null, `${complaintLaw}, Điều 41.1`, 'B'],
];

/** Kiến nghị, phản ánh: the person is answered; the law sets no time for settling the matter. */
const suggestion: Row[] = [['ANSWER', 10, 'WORKING_DAY', '2014-07-01', null, `${receptionLaw}, Điều 28.1`, 'A']];

/** Tiếp công dân: counted back from the day of reception. */
const reception: Row[] = [['NOTICE', 5, 'WORKING_DAY', '2014-07-01', null, `${receptionLaw}, Điều 24.4`, 'A']];

/** Every time limit that the platform counts, with its article and how sure its wording is. "Ngày" is a calendar day. */
export const legalClocks: readonly ClockRule[] = [
  ...rulesOf('COMPLAINT', complaint),
  ...rulesOf('SUGGESTION', suggestion),
  ...rulesOf('RECEPTION', reception),
];

function rulesOf(regime: string, rows: readonly Row[]): ClockRule[] {
  return rows.map(([step, value, unit, from, to, article, verified]) => ({
    id: `${regime}.${step}.${from}`.toLowerCase().replaceAll('_', '-'),
    regime,
    step,
    value,
    unit,
    from,
    to,
    article,
    verified,
  }));
}
