import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  ALTER TABLE reception_schedule ADD postponements jsonb NOT NULL DEFAULT '[]';
  COMMENT ON COLUMN reception_schedule.postponements IS 'Days put off by hand: nominalOn, receivesOn and the public reason, free text that is in no event and no log';
`;

const down = `
  ALTER TABLE reception_schedule DROP postponements;
`;

export class PostponeReceptions1795737600000 implements MigrationInterface {
  name = 'PostponeReceptions1795737600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
