import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE fact
     ADD COLUMN amount numeric,
     ADD COLUMN unit text,
     ADD COLUMN subjects jsonb NOT NULL DEFAULT '{}',
     ADD CONSTRAINT fact_unit_check CHECK ((amount IS NULL) = (unit IS NULL))`,
  `COMMENT ON COLUMN fact.amount IS 'How much the fact is about, exact; of one unit, so that no two are ever added'`,
  `COMMENT ON COLUMN fact.subjects IS 'Ids of what may be counted once however many records name it, as a sponsor'`,
];

const down = ['ALTER TABLE fact DROP CONSTRAINT fact_unit_check, DROP COLUMN subjects, DROP COLUMN unit, DROP COLUMN amount'];

export class AddAmounts1764201600000 implements MigrationInterface {
  readonly name = 'AddAmounts1764201600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
