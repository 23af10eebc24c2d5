export const awardUp: readonly string[] = [
  `CREATE TABLE award (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT award_status_check CHECK (status IN ('GRANTED', 'CANCELLED')),
     form text NOT NULL CONSTRAINT award_form_check CHECK (form IN ('CERTIFICATE_OF_MERIT', 'CERTIFICATE', 'FLAG')),
     decided_by text NOT NULL,
     recipient_kind text NOT NULL CONSTRAINT award_recipient_kind_check CHECK (recipient_kind IN ('COLLECTIVE', 'PERSON')),
     recipient_label text, decided_on date NOT NULL, decision_number text NOT NULL,
     model_id uuid CONSTRAINT award_model_id_fkey REFERENCES model,
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
     synthetic boolean NOT NULL,
     CONSTRAINT award_pkey PRIMARY KEY (id),
     CONSTRAINT award_recipient_label_check CHECK (recipient_kind <> 'PERSON' OR recipient_label IS NULL))`,
  `COMMENT ON TABLE award IS 'Awards as decided, one row each as it stands now; a person is never named'`,
  `COMMENT ON COLUMN award.organisation_id IS 'That received it, or to which the person belongs; tier, area_id and area_level are its own on decided_on'`,
  `CREATE INDEX award_decided_on_idx ON award (decided_on DESC, id DESC)`,
  `CREATE INDEX award_organisation_id_idx ON award (organisation_id, decided_on DESC, id DESC)`,
  `CREATE INDEX award_area_id_idx ON award (area_id, decided_on DESC, id DESC)`,
  `CREATE INDEX award_form_idx ON award (form, decided_on DESC, id DESC)`,
  `CREATE INDEX award_decided_by_idx ON award (decided_by, decided_on DESC, id DESC)`,
  `CREATE INDEX award_recipient_kind_idx ON award (recipient_kind, decided_on DESC, id DESC)`,
  `CREATE INDEX award_status_idx ON award (status, decided_on DESC, id DESC)`,
  `CREATE INDEX award_model_id_idx ON award (model_id) WHERE model_id IS NOT NULL`,
];

export const awardDown: readonly string[] = ['DROP TABLE award'];
