import { outboxDown, outboxUp } from '@danvan/events/migrations';
import { requestDown, requestUp } from '@danvan/service/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { areaUp } from './tables/area.ts';
import { organisationUp } from './tables/organisation.ts';
import { relationUp } from './tables/relation.ts';
import { searchUp } from './tables/search.ts';

const tables = ['relation', 'organisation_version', 'organisation', 'area_version', 'area'];

export class CreateOrganisations1795392000000 implements MigrationInterface {
  name = 'CreateOrganisations1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...requestUp, ...outboxUp, ...searchUp, ...areaUp, ...organisationUp, ...relationUp])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION search_key(text)');
    for (const sql of [...outboxDown, ...requestDown]) await runner.query(sql);
  }
}
