import { directoryDown, directoryUp } from '@danvan/directory/migrations';
import { consumerDown, consumerUp, outboxDown, outboxUp } from '@danvan/events/migrations';
import { requestDown, requestUp } from '@danvan/service/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { householdDown, householdUp } from './tables/household.ts';
import { povertyStandardDown, povertyStandardUp } from './tables/poverty-standard.ts';

const up = [...requestUp, ...outboxUp, ...consumerUp, ...directoryUp, ...povertyStandardUp, ...householdUp];
const down = [...householdDown, ...povertyStandardDown, ...directoryDown, ...consumerDown, ...outboxDown, ...requestDown];

export class CreateWelfare1795392000000 implements MigrationInterface {
  name = 'CreateWelfare1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of up) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of down) await runner.query(sql);
  }
}
