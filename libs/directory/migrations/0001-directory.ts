/**
 * The tables of a service's local directory, for its first migration. Only `directoryConsumer` writes them.
 * `version` is the aggregate's version that a row came from: a late repeat of an older event changes nothing.
 */
export const directoryUp: readonly string[] = [
  `CREATE TABLE directory_area (
     area_id uuid NOT NULL, version int NOT NULL, code text NOT NULL, name text NOT NULL, kind text NOT NULL, level text NOT NULL,
     parent_id uuid, valid_from date NOT NULL, valid_to date,
     CONSTRAINT directory_area_pkey PRIMARY KEY (area_id, valid_from))`,
  `COMMENT ON TABLE directory_area IS 'Copy of the dated versions of areas, [valid_from, valid_to), fed by events of organisations'`,
  `CREATE INDEX directory_area_parent_id_idx ON directory_area (parent_id)`,
  `CREATE TABLE directory_organisation (
     organisation_id uuid NOT NULL, version int NOT NULL, name text NOT NULL, kind text NOT NULL, tier text NOT NULL,
     area_id uuid, valid_from date NOT NULL, valid_to date,
     CONSTRAINT directory_organisation_pkey PRIMARY KEY (organisation_id, valid_from))`,
  `COMMENT ON TABLE directory_organisation IS 'Copy of the dated versions of organisations, [valid_from, valid_to), fed by events of organisations'`,
  `CREATE INDEX directory_organisation_area_id_idx ON directory_organisation (area_id)`,
  `CREATE TABLE directory_relation (
     relation_id uuid NOT NULL, version int NOT NULL, from_id uuid NOT NULL, to_id uuid NOT NULL, type text NOT NULL,
     valid_from date NOT NULL, valid_to date,
     CONSTRAINT directory_relation_pkey PRIMARY KEY (relation_id))`,
  `COMMENT ON TABLE directory_relation IS 'Copy of the dated relations between organisations, [valid_from, valid_to), fed by events of organisations'`,
  `CREATE INDEX directory_relation_from_id_idx ON directory_relation (from_id, type)`,
  `CREATE INDEX directory_relation_to_id_idx ON directory_relation (to_id, type)`,
];

export const directoryDown: readonly string[] = [
  'DROP TABLE directory_relation',
  'DROP TABLE directory_organisation',
  'DROP TABLE directory_area',
];
