import type { MigrationInterface, QueryRunner } from 'typeorm';
import { disbursementDown, disbursementUp } from './tables/disbursement.ts';
import { housingBudgetDown, housingBudgetUp } from './tables/housing-budget.ts';
import { housingCaseDown, housingCaseUp } from './tables/housing-case.ts';

export class CreateHousing1795478400000 implements MigrationInterface {
  name = 'CreateHousing1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...housingBudgetUp, ...housingCaseUp, ...disbursementUp]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [...disbursementDown, ...housingCaseDown, ...housingBudgetDown]) await runner.query(sql);
  }
}
