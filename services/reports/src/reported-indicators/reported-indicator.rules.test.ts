import { ReportedIndicatorEntered, ReportedIndicatorStatus } from '@danvan/contracts/reported-indicators';
import { expect, test } from '@jest/globals';
import { attest, type ReportedAction, reportedActions, supersede, withdraw } from './reported-indicator.rules.ts';
import type { ReportedIndicator } from './reported-indicator-record.ts';

const { reportedIndicatorId: id, areaId: _, ...state } = ReportedIndicatorEntered.example;
const texts = { source: 'Báo cáo', quotation: 'Trích', enteredBy: 'one', attestedBy: null };
const entered = { id, ...state, areaId: id, areaLevel: 'DISTRICT', ...texts } as const satisfies ReportedIndicator;
const by = { attestedBy: 'another', attestedOn: '2026-01-02' };

const steps: Record<ReportedAction, (indicator: ReportedIndicator) => ReportedIndicator> = {
  attest: (indicator) => attest(indicator, by),
  supersede,
  withdraw,
};
const allowed = {
  attest: { ENTERED: 'ATTESTED', ATTESTED: null, SUPERSEDED: null, WITHDRAWN: null },
  supersede: { ENTERED: 'SUPERSEDED', ATTESTED: 'SUPERSEDED', SUPERSEDED: null, WITHDRAWN: null },
  withdraw: { ENTERED: 'WITHDRAWN', ATTESTED: 'WITHDRAWN', SUPERSEDED: null, WITHDRAWN: null },
} as const;
const pairs = (Object.keys(reportedActions) as ReportedAction[]).flatMap((action) =>
  ReportedIndicatorStatus.options.map((status) => [action, status, allowed[action][status]] as const),
);

test.each(pairs)('%s while it is %s: %s', (action, status, next) => {
  const apply = () => steps[action]({ ...entered, status });
  if (next === null)
    expect(apply).toThrow(expect.objectContaining({ violation: expect.objectContaining({ rule: 'reported.step' }) }));
  else expect(apply().status).toBe(next);
});

test('whoever entered a figure does not attest it, whatever the scopes', () => {
  expect(() => attest(entered, { ...by, attestedBy: 'one' })).toThrow(
    expect.objectContaining({ violation: expect.objectContaining({ rule: 'reported.separation' }) }),
  );
  expect(attest(entered, by)).toMatchObject(by);
});
