import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sponsoredChildDown, sponsoredChildUp } from './tables/sponsored-child.ts';
import { sponsorshipDown, sponsorshipUp } from './tables/sponsorship.ts';

export class CreateSponsorship1795564800000 implements MigrationInterface {
  name = 'CreateSponsorship1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...sponsoredChildUp, ...sponsorshipUp]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [...sponsorshipDown, ...sponsoredChildDown]) await runner.query(sql);
  }
}
