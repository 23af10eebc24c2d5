import { directoryDown, directoryUp } from '@danvan/directory/migrations';
import { consumerDown, consumerUp, outboxDown, outboxUp } from '@danvan/events/migrations';
import { requestDown, requestUp } from '@danvan/service/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { criticismDown, criticismUp } from './tables/criticism.ts';
import { dialogueDown, dialogueUp } from './tables/dialogue.ts';
import { noticeRuleDown, noticeRuleUp } from './tables/notice-rule.ts';
import { supervisionDown, supervisionUp } from './tables/supervision.ts';
import { surveyDown, surveyUp } from './tables/survey.ts';

const infrastructureUp = [...requestUp, ...outboxUp, ...consumerUp, ...directoryUp];
const infrastructureDown = [...directoryDown, ...consumerDown, ...outboxDown, ...requestDown];

export class CreateDialogues1795305600000 implements MigrationInterface {
  name = 'CreateDialogues1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    const own = [...noticeRuleUp, ...dialogueUp, ...supervisionUp, ...criticismUp, ...surveyUp];
    for (const sql of [...infrastructureUp, ...own]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    const own = [...surveyDown, ...criticismDown, ...supervisionDown, ...dialogueDown, ...noticeRuleDown];
    for (const sql of [...own, ...infrastructureDown]) await runner.query(sql);
  }
}
