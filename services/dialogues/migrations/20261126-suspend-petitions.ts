import type { MigrationInterface, QueryRunner } from 'typeorm';
import { petitionSuspensionDown, petitionSuspensionUp } from './tables/petition-suspension.ts';

export class SuspendPetitions1795651200000 implements MigrationInterface {
  name = 'SuspendPetitions1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of petitionSuspensionUp) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of petitionSuspensionDown) await runner.query(sql);
  }
}
