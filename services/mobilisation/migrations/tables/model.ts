/** The order of `models`, within each filter that one can ask for alone. Ends in the id, as keysets do. */
const listed = '(registered_on DESC, id DESC)';
const laterDays = ['approved_on', 'implemented_on', 'recognised_on', 'outstanding_on', 'ended_on'];

export const modelUp: readonly string[] = [
  `CREATE TABLE model (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL
       CONSTRAINT model_status_check CHECK (status IN ('REGISTERED', 'APPROVED', 'IMPLEMENTING', 'RECOGNISED', 'OUTSTANDING', 'ENDED', 'CANCELLED')),
     name text,
     field text NOT NULL
       CONSTRAINT model_field_check CHECK (field IN ('ECONOMY', 'CULTURE_SOCIETY', 'DEFENCE_SECURITY', 'POLITICAL_SYSTEM')),
     form text NOT NULL, exemplar_kind text,
     source_model_id uuid CONSTRAINT model_source_model_id_fkey REFERENCES model,
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
     registered_on date NOT NULL, approved_on date, implemented_on date, recognised_on date, outstanding_on date, ended_on date,
     synthetic boolean NOT NULL,
     CONSTRAINT model_pkey PRIMARY KEY (id),
     CONSTRAINT model_form_check CHECK (
       (form = 'MODEL' AND exemplar_kind IS NULL) OR (form = 'EXEMPLAR' AND exemplar_kind IN ('COLLECTIVE', 'PERSON'))),
     CONSTRAINT model_name_check CHECK ((name IS NULL) = (exemplar_kind IS NOT DISTINCT FROM 'PERSON')))`,
  `COMMENT ON TABLE model IS 'Models and exemplars of "Dân vận khéo", one row each as it stands now'`,
  `COMMENT ON COLUMN model.name IS 'Never that of a person: null for an exemplary person'`,
  `COMMENT ON COLUMN model.tier IS 'With area_id and area_level: of the owner on registered_on'`,
  `COMMENT ON COLUMN model.source_model_id IS 'Of a replication: the model it copies'`,
  `CREATE INDEX model_registered_on_idx ON model ${listed}`,
  `CREATE INDEX model_organisation_id_idx ON model (organisation_id, registered_on DESC, id DESC)`,
  `CREATE INDEX model_area_id_idx ON model (area_id, registered_on DESC, id DESC)`,
  `CREATE INDEX model_status_idx ON model (status, registered_on DESC, id DESC)`,
  `CREATE INDEX model_field_idx ON model (field, registered_on DESC, id DESC)`,
  `CREATE INDEX model_form_idx ON model (form, registered_on DESC, id DESC)`,
  `CREATE INDEX model_source_model_id_idx ON model (source_model_id) WHERE source_model_id IS NOT NULL`,
  ...laterDays.map((day) => `CREATE INDEX model_${day}_idx ON model (${day}) WHERE ${day} IS NOT NULL`),
];

export const modelDown: readonly string[] = ['DROP TABLE model'];
