import type { MigrationInterface, QueryRunner } from 'typeorm';
import { petitionDown, petitionUp } from './tables/petition.ts';

export class CreatePetitions1795312800000 implements MigrationInterface {
  name = 'CreatePetitions1795312800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of petitionUp) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of petitionDown) await runner.query(sql);
  }
}
