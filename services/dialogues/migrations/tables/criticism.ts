import { countedTable } from './counted-table.ts';

export const criticismUp: readonly string[] = countedTable({
  name: 'criticism',
  comment: 'Social criticisms of drafts, one row each as it stands now; only RECORDED counts',
  statuses: ['RECORDED', 'CANCELLED'],
  own: ['form text NOT NULL'],
  filteredBy: 'form',
});

export const criticismDown: readonly string[] = ['DROP TABLE criticism'];
