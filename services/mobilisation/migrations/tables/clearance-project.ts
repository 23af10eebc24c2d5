export const clearanceProjectUp: readonly string[] = [
  `CREATE TABLE clearance_project (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT clearance_project_status_check CHECK (status IN ('DEPLOYED', 'COMPLETED', 'CANCELLED')),
     name text NOT NULL, deployed_on date NOT NULL, completed_on date,
     mobilised_on date, household_visits int, households_visited int, issues_raised int,
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL, synthetic boolean NOT NULL,
     CONSTRAINT clearance_project_pkey PRIMARY KEY (id),
     CONSTRAINT clearance_project_mobilisation_check CHECK (
       num_nulls(mobilised_on, household_visits, households_visited, issues_raised) IN (0, 4)
       AND households_visited <= household_visits AND households_visited >= 0 AND issues_raised >= 0))`,
  `COMMENT ON TABLE clearance_project IS 'Projects for which land is cleared and the talks in numbers, one row each as it stands now; nothing says what a household thinks'`,
  `COMMENT ON COLUMN clearance_project.area_id IS 'Where the land lies; tier is that of the organisation on deployed_on'`,
  `COMMENT ON COLUMN clearance_project.mobilised_on IS 'The three numbers hold from the beginning to this day'`,
  `CREATE INDEX clearance_project_deployed_on_idx ON clearance_project (deployed_on DESC, id DESC)`,
  ...['organisation_id', 'area_id', 'status'].map(
    (column) => `CREATE INDEX clearance_project_${column}_idx ON clearance_project (${column}, deployed_on DESC, id DESC)`,
  ),
];

export const clearanceProjectDown: readonly string[] = ['DROP TABLE clearance_project'];
