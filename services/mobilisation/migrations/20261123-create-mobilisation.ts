import { directoryDown, directoryUp } from '@danvan/directory/migrations';
import { consumerDown, consumerUp, outboxDown, outboxUp } from '@danvan/events/migrations';
import { requestDown, requestUp } from '@danvan/service/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { awardDown, awardUp } from './tables/award.ts';
import { modelDown, modelUp } from './tables/model.ts';

export class CreateMobilisation1795392000000 implements MigrationInterface {
  name = 'CreateMobilisation1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...requestUp, ...outboxUp, ...consumerUp, ...directoryUp, ...modelUp, ...awardUp]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [...awardDown, ...modelDown, ...directoryDown, ...consumerDown, ...outboxDown, ...requestDown])
      await runner.query(sql);
  }
}
