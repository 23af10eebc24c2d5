import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE campaign (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT campaign_status_check CHECK (status IN ('LAUNCHED', 'ENDED', 'CANCELLED')),
    name text NOT NULL, purpose text NOT NULL, launched_on date NOT NULL, ended_on date,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    CONSTRAINT campaign_pkey PRIMARY KEY (id),
    CONSTRAINT campaign_ended_on_check CHECK (launched_on <= ended_on)
  );
  COMMENT ON TABLE campaign IS 'Campaigns, one row each as it stands now';
  COMMENT ON COLUMN campaign.tier IS 'With area_id and area_level: of the organisation on launched_on';
  CREATE INDEX campaign_launched_on_idx ON campaign (launched_on DESC, id DESC);
  CREATE INDEX campaign_organisation_id_idx ON campaign (organisation_id, launched_on DESC, id DESC);
  CREATE INDEX campaign_area_id_idx ON campaign (area_id, launched_on DESC, id DESC);
  CREATE INDEX campaign_status_idx ON campaign (status, launched_on DESC, id DESC);
  CREATE INDEX campaign_purpose_idx ON campaign (purpose, launched_on DESC, id DESC);

  CREATE TABLE contribution (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT contribution_status_check CHECK (status IN ('PLEDGED', 'RECEIVED', 'VERIFIED', 'CANCELLED')),
    campaign_id uuid NOT NULL CONSTRAINT contribution_campaign_id_fkey REFERENCES campaign,
    donor_kind text NOT NULL, donor_organisation_id uuid, households int,
    unit text NOT NULL
      CONSTRAINT contribution_unit_check CHECK (unit IN ('VND', 'SQUARE_METRE', 'LABOUR_DAY', 'CUBIC_METRE', 'PIECE')),
    pledged numeric NOT NULL CONSTRAINT contribution_pledged_check CHECK (pledged > 0),
    received numeric CONSTRAINT contribution_received_check CHECK (received > 0),
    land_consent boolean NOT NULL, land_consent_on date,
    pledged_on date NOT NULL, received_on date, received_by text, verified_on date,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    CONSTRAINT contribution_pkey PRIMARY KEY (id),
    CONSTRAINT contribution_donor_check CHECK (
      (donor_kind = 'ORGANISATION' AND donor_organisation_id IS NOT NULL AND households IS NULL)
      OR (donor_kind = 'HOUSEHOLDS' AND donor_organisation_id IS NULL AND households > 0)),
    CONSTRAINT contribution_land_consent_check CHECK (
      land_consent = (unit = 'SQUARE_METRE') AND land_consent = (land_consent_on IS NOT NULL)),
    CONSTRAINT contribution_receipt_check CHECK (
      (received IS NULL) = (received_on IS NULL) AND (received IS NULL) = (received_by IS NULL))
  );
  COMMENT ON TABLE contribution IS 'What was given to campaigns, one row each as it stands now; no household is ever named';
  COMMENT ON COLUMN contribution.organisation_id IS 'That collects; tier, area_id and area_level are its own on pledged_on';
  COMMENT ON COLUMN contribution.pledged IS 'In unit, as is received; two units are never added';
  COMMENT ON COLUMN contribution.received_by IS 'Subject of the token: whoever received does not verify';
  CREATE INDEX contribution_pledged_on_idx ON contribution (pledged_on DESC, id DESC);
  CREATE INDEX contribution_campaign_id_idx ON contribution (campaign_id, pledged_on DESC, id DESC);
  CREATE INDEX contribution_organisation_id_idx ON contribution (organisation_id, pledged_on DESC, id DESC);
  CREATE INDEX contribution_area_id_idx ON contribution (area_id, pledged_on DESC, id DESC);
  CREATE INDEX contribution_status_idx ON contribution (status, pledged_on DESC, id DESC);
  CREATE INDEX contribution_unit_idx ON contribution (unit, pledged_on DESC, id DESC);
  CREATE INDEX contribution_donor_kind_idx ON contribution (donor_kind, pledged_on DESC, id DESC);
  CREATE INDEX contribution_donor_organisation_id_idx ON contribution (donor_organisation_id, pledged_on DESC, id DESC);

  CREATE TABLE campaign_result (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT campaign_result_status_check CHECK (status IN ('RECORDED', 'CANCELLED')),
    campaign_id uuid NOT NULL CONSTRAINT campaign_result_campaign_id_fkey REFERENCES campaign,
    kind text NOT NULL, date date NOT NULL, unit text,
    quantity numeric CONSTRAINT campaign_result_quantity_check CHECK (quantity > 0),
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL, synthetic boolean NOT NULL,
    CONSTRAINT campaign_result_pkey PRIMARY KEY (id),
    CONSTRAINT campaign_result_kind_check CHECK (
      (kind = 'CLEAN_UP' AND unit IS NULL AND quantity IS NULL)
      OR (kind IN ('FOAM_COLLECTED', 'WASTE_COLLECTED') AND unit = 'CUBIC_METRE' AND quantity IS NOT NULL)
      OR (kind = 'TREES_PLANTED' AND unit = 'PIECE' AND quantity IS NOT NULL))
  );
  COMMENT ON TABLE campaign_result IS 'What campaigns brought about in a commune on a day, apart from what was given';
  COMMENT ON COLUMN campaign_result.area_id IS 'The commune; tier is that of the organisation on date';
  CREATE INDEX campaign_result_date_idx ON campaign_result (date DESC, id DESC);
  CREATE INDEX campaign_result_campaign_id_idx ON campaign_result (campaign_id, date DESC, id DESC);
  CREATE INDEX campaign_result_organisation_id_idx ON campaign_result (organisation_id, date DESC, id DESC);
  CREATE INDEX campaign_result_area_id_idx ON campaign_result (area_id, date DESC, id DESC);
  CREATE INDEX campaign_result_status_idx ON campaign_result (status, date DESC, id DESC);
  CREATE INDEX campaign_result_kind_idx ON campaign_result (kind, date DESC, id DESC);

  CREATE TABLE clearance_project (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT clearance_project_status_check CHECK (status IN ('DEPLOYED', 'COMPLETED', 'CANCELLED')),
    name text NOT NULL, deployed_on date NOT NULL, completed_on date,
    mobilised_on date, household_visits int, households_visited int, issues_raised int,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL, synthetic boolean NOT NULL,
    CONSTRAINT clearance_project_pkey PRIMARY KEY (id),
    CONSTRAINT clearance_project_mobilisation_check CHECK (
      num_nulls(mobilised_on, household_visits, households_visited, issues_raised) IN (0, 4)
      AND households_visited <= household_visits AND households_visited >= 0 AND issues_raised >= 0)
  );
  COMMENT ON TABLE clearance_project IS 'Projects for which land is cleared and the talks in numbers, one row each as it stands now; nothing says what a household thinks';
  COMMENT ON COLUMN clearance_project.area_id IS 'Where the land lies; tier is that of the organisation on deployed_on';
  COMMENT ON COLUMN clearance_project.mobilised_on IS 'The three numbers hold from the beginning to this day';
  CREATE INDEX clearance_project_deployed_on_idx ON clearance_project (deployed_on DESC, id DESC);
  CREATE INDEX clearance_project_organisation_id_idx ON clearance_project (organisation_id, deployed_on DESC, id DESC);
  CREATE INDEX clearance_project_area_id_idx ON clearance_project (area_id, deployed_on DESC, id DESC);
  CREATE INDEX clearance_project_status_idx ON clearance_project (status, deployed_on DESC, id DESC);

  -- A model’s replications are listed in the order of all lists of models.
  DROP INDEX model_source_model_id_idx;
  CREATE INDEX model_source_model_id_idx ON model (source_model_id, registered_on DESC, id DESC) WHERE source_model_id IS NOT NULL;
`;

const down = `
  DROP INDEX model_source_model_id_idx;
  CREATE INDEX model_source_model_id_idx ON model (source_model_id) WHERE source_model_id IS NOT NULL;
  DROP TABLE clearance_project;
  DROP TABLE campaign_result;
  DROP TABLE contribution;
  DROP TABLE campaign;
`;

export class CreateCampaigns1795824000000 implements MigrationInterface {
  name = 'CreateCampaigns1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
