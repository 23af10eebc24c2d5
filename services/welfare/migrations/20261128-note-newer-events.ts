import { newerEventsDown, newerEventsUp } from '@danvan/events/migrations/0002-newer-events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteNewerEvents1795831200000 implements MigrationInterface {
  readonly name = 'NoteNewerEvents1795831200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of newerEventsUp) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of newerEventsDown) await runner.query(statement);
  }
}
