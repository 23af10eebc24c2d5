import type { MigrationInterface, QueryRunner } from 'typeorm';

// A person here is an official whose name and post are public; nothing else of theirs is kept anywhere.
const up = `
  CREATE TABLE person (
    id uuid NOT NULL, version int NOT NULL, name text NOT NULL,
    CONSTRAINT person_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE person IS 'Officials, by their public name: in no event, audit row or log. Never a private person';

  CREATE TABLE post_holding (
    id uuid NOT NULL, version int NOT NULL, person_id uuid NOT NULL, organisation_id uuid NOT NULL, post text NOT NULL,
    valid_from date NOT NULL, valid_to date,
    CONSTRAINT post_holding_pkey PRIMARY KEY (id),
    CONSTRAINT post_holding_person_id_fkey FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT post_holding_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation,
    CONSTRAINT post_holding_valid_to_check CHECK (valid_from < valid_to),
    CONSTRAINT post_holding_person_id_key
      EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, post WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT post_holding_organisation_id_key
      EXCLUDE USING gist (organisation_id WITH =, post WITH =, daterange(valid_from, valid_to) WITH &&)
      WHERE (post IN ('SECRETARY', 'PEOPLES_COUNCIL_CHAIR', 'PEOPLES_COMMITTEE_CHAIR', 'FRONT_CHAIR', 'HEAD_OF_UNIT'))
  );
  COMMENT ON TABLE post_holding IS 'Who held which post where, [valid_from, valid_to); several at once; a post that heads has one holder a day';
  CREATE INDEX post_holding_person_id_idx ON post_holding (person_id, valid_from DESC, id);
  CREATE INDEX post_holding_organisation_id_idx ON post_holding (organisation_id, valid_from DESC, id);

  CREATE TABLE one_stop_point (
    id uuid NOT NULL, version int NOT NULL, organisation_id uuid NOT NULL, name text NOT NULL, place text,
    tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    valid_from date NOT NULL, valid_to date,
    CONSTRAINT one_stop_point_pkey PRIMARY KEY (id),
    CONSTRAINT one_stop_point_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation,
    CONSTRAINT one_stop_point_valid_to_check CHECK (valid_from < valid_to)
  );
  COMMENT ON TABLE one_stop_point IS 'Where an organisation serves people at one desk, [valid_from, valid_to); tier, area_id and area_level are the organisation’s on the first day';
  CREATE INDEX one_stop_point_organisation_id_idx ON one_stop_point (organisation_id, valid_from DESC, id);
`;

const down = `
  DROP TABLE one_stop_point;
  DROP TABLE post_holding;
  DROP TABLE person;
`;

export class CreatePosts1795399200000 implements MigrationInterface {
  name = 'CreatePosts1795399200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
