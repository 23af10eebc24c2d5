import { countedTable } from './counted-table.ts';

export const supervisionUp: readonly string[] = [
  ...countedTable({
    name: 'supervision',
    comment: 'Supervisions done, one row each as it stands now; only RECORDED counts',
    statuses: ['RECORDED', 'CANCELLED'],
    own: ['form text NOT NULL', 'subject text'],
    filteredBy: 'form',
  }),
  `COMMENT ON COLUMN supervision.subject IS 'Free text, the policy, work or body supervised: in no event, audit row or log'`,
];

export const supervisionDown: readonly string[] = ['DROP TABLE supervision'];
