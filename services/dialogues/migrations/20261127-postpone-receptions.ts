import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PostponeReceptions1795737600000 implements MigrationInterface {
  name = 'PostponeReceptions1795737600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE reception_schedule ADD postponements jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(
      `COMMENT ON COLUMN reception_schedule.postponements IS 'Days put off by hand: nominalOn, receivesOn and the public reason, free text that is in no event and no log'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reception_schedule DROP postponements');
  }
}
