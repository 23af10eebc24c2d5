import { countedTable } from './counted-table.ts';

const statuses = ['RECORDED', 'CANCELLED'];

export const meetingUp: readonly string[] = [
  ...countedTable({
    name: 'peoples_conference',
    comment: 'People’s conferences held, one row each as it stands now; only RECORDED counts',
    statuses,
    own: ['attendees int', 'opinions_raised int'],
  }),
  ...countedTable({
    name: 'front_working_session',
    comment: 'Working sessions of committees with the Fatherland Front, one row each as it stands now; only RECORDED counts',
    statuses,
    own: ['front_id uuid'],
    filteredBy: 'front_id',
  }),
];

export const meetingDown: readonly string[] = ['DROP TABLE front_working_session', 'DROP TABLE peoples_conference'];
