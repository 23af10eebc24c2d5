const placed = `organisation_id uuid NOT NULL, tier text NOT NULL`;

/** Campaigns, what was given to them and what came of them. */
export const campaignUp: readonly string[] = [
  `CREATE TABLE campaign (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT campaign_status_check CHECK (status IN ('LAUNCHED', 'ENDED', 'CANCELLED')),
     name text NOT NULL, purpose text NOT NULL, launched_on date NOT NULL, ended_on date,
     ${placed}, area_id uuid, area_level text, synthetic boolean NOT NULL,
     CONSTRAINT campaign_pkey PRIMARY KEY (id),
     CONSTRAINT campaign_ended_on_check CHECK (launched_on <= ended_on))`,
  `COMMENT ON TABLE campaign IS 'Campaigns, one row each as it stands now'`,
  `COMMENT ON COLUMN campaign.tier IS 'With area_id and area_level: of the organisation on launched_on'`,
  `CREATE INDEX campaign_launched_on_idx ON campaign (launched_on DESC, id DESC)`,
  ...['organisation_id', 'area_id', 'status', 'purpose'].map(
    (column) => `CREATE INDEX campaign_${column}_idx ON campaign (${column}, launched_on DESC, id DESC)`,
  ),

  `CREATE TABLE contribution (
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
     ${placed}, area_id uuid, area_level text, synthetic boolean NOT NULL,
     CONSTRAINT contribution_pkey PRIMARY KEY (id),
     CONSTRAINT contribution_donor_check CHECK (
       (donor_kind = 'ORGANISATION' AND donor_organisation_id IS NOT NULL AND households IS NULL)
       OR (donor_kind = 'HOUSEHOLDS' AND donor_organisation_id IS NULL AND households > 0)),
     CONSTRAINT contribution_land_consent_check CHECK (
       land_consent = (unit = 'SQUARE_METRE') AND land_consent = (land_consent_on IS NOT NULL)),
     CONSTRAINT contribution_receipt_check CHECK (
       (received IS NULL) = (received_on IS NULL) AND (received IS NULL) = (received_by IS NULL)))`,
  `COMMENT ON TABLE contribution IS 'What was given to campaigns, one row each as it stands now; no household is ever named'`,
  `COMMENT ON COLUMN contribution.organisation_id IS 'That collects; tier, area_id and area_level are its own on pledged_on'`,
  `COMMENT ON COLUMN contribution.pledged IS 'In unit, as is received; two units are never added'`,
  `COMMENT ON COLUMN contribution.received_by IS 'Subject of the token: whoever received does not verify'`,
  `CREATE INDEX contribution_pledged_on_idx ON contribution (pledged_on DESC, id DESC)`,
  ...['campaign_id', 'organisation_id', 'area_id', 'status', 'unit', 'donor_kind', 'donor_organisation_id'].map(
    (column) => `CREATE INDEX contribution_${column}_idx ON contribution (${column}, pledged_on DESC, id DESC)`,
  ),

  `CREATE TABLE campaign_result (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT campaign_result_status_check CHECK (status IN ('RECORDED', 'CANCELLED')),
     campaign_id uuid NOT NULL CONSTRAINT campaign_result_campaign_id_fkey REFERENCES campaign,
     kind text NOT NULL, date date NOT NULL, unit text,
     quantity numeric CONSTRAINT campaign_result_quantity_check CHECK (quantity > 0),
     ${placed}, area_id uuid NOT NULL, area_level text NOT NULL, synthetic boolean NOT NULL,
     CONSTRAINT campaign_result_pkey PRIMARY KEY (id),
     CONSTRAINT campaign_result_kind_check CHECK (
       (kind = 'CLEAN_UP' AND unit IS NULL AND quantity IS NULL)
       OR (kind IN ('FOAM_COLLECTED', 'WASTE_COLLECTED') AND unit = 'CUBIC_METRE' AND quantity IS NOT NULL)
       OR (kind = 'TREES_PLANTED' AND unit = 'PIECE' AND quantity IS NOT NULL)))`,
  `COMMENT ON TABLE campaign_result IS 'What campaigns brought about in a commune on a day, apart from what was given'`,
  `COMMENT ON COLUMN campaign_result.area_id IS 'The commune; tier is that of the organisation on date'`,
  `CREATE INDEX campaign_result_date_idx ON campaign_result (date DESC, id DESC)`,
  ...['campaign_id', 'organisation_id', 'area_id', 'status', 'kind'].map(
    (column) => `CREATE INDEX campaign_result_${column}_idx ON campaign_result (${column}, date DESC, id DESC)`,
  ),
];

export const campaignDown: readonly string[] = ['DROP TABLE campaign_result', 'DROP TABLE contribution', 'DROP TABLE campaign'];
