import { countedTable } from './counted-table.ts';

export const postingUp: readonly string[] = [
  ...countedTable({
    name: 'posting',
    comment: 'What the law asks to disclose: where it stood, [date, valid_to); only RECORDED counts',
    statuses: ['RECORDED', 'CANCELLED'],
    own: [
      'valid_to date',
      `regime text NOT NULL CONSTRAINT posting_regime_check CHECK (regime IN ('PL34_2007', 'L10_2022'))`,
      'item int NOT NULL CONSTRAINT posting_item_check CHECK (item > 0)',
      'channel text NOT NULL',
      'place text',
      'CONSTRAINT posting_valid_to_check CHECK (date < valid_to)',
    ],
    filteredBy: 'channel',
  }),
  'CREATE INDEX posting_regime_item_idx ON posting (regime, item, date DESC, id DESC)',
  `COMMENT ON COLUMN posting.item IS 'Its number in the catalogue of the regime'`,
  `COMMENT ON COLUMN posting.place IS 'Free text: in no event, audit row or log'`,
];

export const postingDown: readonly string[] = ['DROP TABLE posting'];
