import { countedTable } from './counted-table.ts';

export const dialogueUp: readonly string[] = [
  ...countedTable({
    name: 'dialogue',
    comment: 'Dialogues announced, held or entered afterwards, one row each as it stands now; only HELD counts',
    statuses: ['ANNOUNCED', 'HELD', 'CANCELLED'],
    own: [
      `kind text NOT NULL CONSTRAINT dialogue_kind_check CHECK (kind IN ('PERIODIC', 'AD_HOC', 'UNSPECIFIED'))`,
      'scheduled_on date',
      'held_on date',
      'co_organiser_ids uuid[] NOT NULL',
      'attendees int',
      'opinions_raised int',
      'answered_on_spot int',
      'chaired_by text',
      'CONSTRAINT dialogue_date_check CHECK (date = coalesce(held_on, scheduled_on))',
      `CONSTRAINT dialogue_held_on_check CHECK (status = 'CANCELLED' OR (status = 'HELD') = (held_on IS NOT NULL))`,
      'CONSTRAINT dialogue_answered_on_spot_check CHECK (answered_on_spot <= opinions_raised)',
      'CONSTRAINT dialogue_co_organiser_ids_check CHECK (organisation_id <> ALL (co_organiser_ids))',
    ],
    filteredBy: 'kind',
  }),
  `COMMENT ON COLUMN dialogue.chaired_by IS 'The post of whoever led it; never a name'`,
  `COMMENT ON COLUMN dialogue.co_organiser_ids IS 'Who else organised it; it does not count for them'`,
];

export const dialogueDown: readonly string[] = ['DROP TABLE dialogue'];
