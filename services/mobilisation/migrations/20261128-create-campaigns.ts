import type { MigrationInterface, QueryRunner } from 'typeorm';
import { campaignDown, campaignUp } from './tables/campaign.ts';
import { clearanceProjectDown, clearanceProjectUp } from './tables/clearance-project.ts';

/** A model’s replications are listed in the order of all lists of models. */
const replicationsUp = [
  'DROP INDEX model_source_model_id_idx',
  `CREATE INDEX model_source_model_id_idx ON model (source_model_id, registered_on DESC, id DESC) WHERE source_model_id IS NOT NULL`,
];
const replicationsDown = [
  'DROP INDEX model_source_model_id_idx',
  'CREATE INDEX model_source_model_id_idx ON model (source_model_id) WHERE source_model_id IS NOT NULL',
];

export class CreateCampaigns1795824000000 implements MigrationInterface {
  name = 'CreateCampaigns1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...campaignUp, ...clearanceProjectUp, ...replicationsUp]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [...replicationsDown, ...clearanceProjectDown, ...campaignDown]) await runner.query(sql);
  }
}
