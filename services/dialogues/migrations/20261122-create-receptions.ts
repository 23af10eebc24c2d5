import type { MigrationInterface, QueryRunner } from 'typeorm';
import { meetingDown, meetingUp } from './tables/meeting.ts';
import { postingDown, postingUp } from './tables/posting.ts';
import { receptionDown, receptionUp } from './tables/reception.ts';

export class CreateReceptions1795320000000 implements MigrationInterface {
  name = 'CreateReceptions1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...receptionUp, ...postingUp, ...meetingUp]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [...meetingDown, ...postingDown, ...receptionDown]) await runner.query(sql);
  }
}
