import { countedTable } from './counted-table.ts';

export const surveyUp: readonly string[] = [
  ...countedTable({
    name: 'survey',
    comment: 'Surveys of agencies, one row each as it stands now; only RECORDED counts',
    statuses: ['RECORDED', 'CANCELLED'],
    own: [
      'agencies_surveyed int NOT NULL',
      'agency_ids uuid[] NOT NULL',
      'CONSTRAINT survey_agencies_surveyed_check CHECK (agencies_surveyed >= greatest(1, cardinality(agency_ids)))',
    ],
  }),
  `COMMENT ON COLUMN survey.agency_ids IS 'Those of the agencies surveyed that the directory knows'`,
];

export const surveyDown: readonly string[] = ['DROP TABLE survey'];
