import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  ALTER TABLE fact
    ADD COLUMN amount numeric,
    ADD COLUMN unit text,
    ADD COLUMN subjects jsonb NOT NULL DEFAULT '{}',
    ADD CONSTRAINT fact_unit_check CHECK ((amount IS NULL) = (unit IS NULL));
  COMMENT ON COLUMN fact.amount IS 'How much the fact is about, exact; of one unit, so that no two are ever added';
  COMMENT ON COLUMN fact.subjects IS 'Ids of what may be counted once however many records name it, as a sponsor';
`;

const down = `
  ALTER TABLE fact DROP CONSTRAINT fact_unit_check, DROP COLUMN subjects, DROP COLUMN unit, DROP COLUMN amount;
`;

// Its timestamp says 2025 where its file says 2026. It stays: a database knows a migration by its name and would run a renamed one again.
export class AddAmounts1764201600000 implements MigrationInterface {
  name = 'AddAmounts1764201600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
