import { countedTable } from './counted-table.ts';

const time = (column: string) =>
  `${column} text NOT NULL CONSTRAINT reception_schedule_${column}_check CHECK (${column} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`;

export const receptionUp: readonly string[] = [
  ...countedTable({
    name: 'reception_schedule',
    comment: 'Published schedules of citizen receptions, in force [date, valid_to); only PUBLISHED ones are shown',
    statuses: ['PUBLISHED', 'CANCELLED'],
    own: [
      'valid_to date',
      'month_days int[] NOT NULL',
      'weekdays text[] NOT NULL',
      'dates text[] NOT NULL',
      time('starts_at'),
      time('ends_at'),
      'place text NOT NULL',
      'attendees text',
      'content text',
      'CONSTRAINT reception_schedule_valid_to_check CHECK (date < valid_to)',
      'CONSTRAINT reception_schedule_month_days_check CHECK (num_nonnulls(month_days[1], weekdays[1], dates[1]) = 1)',
    ],
  }),
  `COMMENT ON COLUMN reception_schedule.month_days IS 'Exactly one of month_days, weekdays and dates (YYYY-MM-DD) is not empty'`,
  `COMMENT ON COLUMN reception_schedule.attendees IS 'Free text, posts and bodies: in no event, audit row or log'`,
  ...countedTable({
    name: 'reception',
    comment: 'Sessions of citizen reception, one row each as it stands now; only RECORDED counts; who came stands nowhere',
    statuses: ['RECORDED', 'CANCELLED'],
    own: [
      'reception_schedule_id uuid',
      'nominal_on date',
      `received_by text NOT NULL CONSTRAINT reception_received_by_check CHECK (received_by IN ('HEAD', 'DEPUTY', 'ABSENT'))`,
      'visitors int',
      'CONSTRAINT reception_reception_schedule_id_fkey FOREIGN KEY (reception_schedule_id) REFERENCES reception_schedule',
      'CONSTRAINT reception_nominal_on_check CHECK ((nominal_on IS NULL) = (reception_schedule_id IS NULL) AND nominal_on <= date)',
    ],
    filteredBy: 'received_by',
  }),
  `CREATE UNIQUE INDEX reception_reception_schedule_id_nominal_on_key ON reception (reception_schedule_id, nominal_on) WHERE status <> 'CANCELLED'`,
  'CREATE INDEX reception_reception_schedule_id_idx ON reception (reception_schedule_id, date DESC, id DESC)',
  `COMMENT ON COLUMN reception.nominal_on IS 'The day of the schedule that the session stands for; date is later where that day was not worked'`,
];

export const receptionDown: readonly string[] = ['DROP TABLE reception', 'DROP TABLE reception_schedule'];
