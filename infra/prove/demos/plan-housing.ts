import { batches, idIn, single, steps } from './batch.ts';
import { cancellations } from './cancellations.ts';
import type { Plan } from './load.ts';
import * as mutations from './mutations.ts';
import type { HousingRecords } from './records.ts';

/**
 * Houses for households in need: opened and verified by the first loader, approved by the second, paid half before and half after the
 * house was completed.
 */
export function planHousing(key: string, { budget, cases }: HousingRecords): Plan {
  const [households, made] = [`${key}/housing-households`, `${key}/housing-cases`];
  const numbered = cases.map((record, at) => ({ ...record, at }));
  const only = ({ isCancelled }: { isCancelled?: boolean }) => !isCancelled;
  const pay = (part: 'advance' | 'rest', on: 'approvedOn' | 'completedOn') =>
    steps({ made, key: part, mutation: mutations.payHousingCases, only }, numbered, (record, housingCaseId) => ({
      housingCaseId,
      amount: String(record[part]),
      paidOn: record[on],
      voucher: `${record.code}/${part === 'advance' ? 1 : 2}`,
    }));
  return [
    [
      ...batches({ key: households, mutation: mutations.registerHouseholds }, cases, ({ household }) => household),
      single({ key: `${key}/housing-budget`, mutation: mutations.openHousingBudget }, () => ({
        ...budget,
        total: String(budget.total),
      })),
    ],
    batches({ key: made, mutation: mutations.openHousingCases }, numbered, ({ organisationId, work, openedOn, at }, idsOf) => ({
      ...{ organisationId, work, openedOn },
      householdId: idIn(idsOf, households, at),
    })),
    [
      ...steps({ made, key: 'verify', mutation: mutations.verifyHousingCases, only }, cases, ({ verifiedOn }, id) => ({
        ...{ id, version: 1, verifiedOn },
      })),
      ...cancellations(
        { made, mutation: mutations.cancelHousingCase, versionOf: (it) => (it.isCancelled ? 1 : undefined) },
        cases,
      ),
    ],
    steps(
      { made, key: 'approve', mutation: mutations.approveHousingCases, by: 'second', only },
      cases,
      ({ approvedOn, deadline, advance, rest }, id, idsOf) => ({
        ...{ id, version: 2, approvedOn, deadline },
        amount: String(advance + rest),
        budgetId: idIn(idsOf, `${key}/housing-budget`, 0),
      }),
    ),
    pay('advance', 'approvedOn'),
    steps({ made, key: 'complete', mutation: mutations.completeHousingCases, only }, cases, ({ completedOn }, id) => ({
      ...{ id, version: 4, completedOn },
    })),
    pay('rest', 'completedOn'),
  ];
}
