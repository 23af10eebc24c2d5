import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postDown, postUp } from './tables/post.ts';

export class CreatePosts1795399200000 implements MigrationInterface {
  name = 'CreatePosts1795399200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of postUp) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of postDown) await runner.query(sql);
  }
}
