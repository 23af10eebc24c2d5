import type { ModelStatus } from '@danvan/contracts/mobilisation';
import { type InputIssue, InvalidInput, RuleViolated } from '@danvan/service/errors';
import type { Model } from './model-record.ts';

/** The days of a model's life, in their order. */
export const modelDays = ['registeredOn', 'approvedOn', 'implementedOn', 'recognisedOn', 'outstandingOn', 'endedOn'] as const;
export type ModelDay = (typeof modelDays)[number];

export type ModelStep = 'approve' | 'implement' | 'recognise' | 'markOutstanding' | 'end';

interface StepRule {
  from: readonly ModelStatus[];
  to: ModelStatus;
  day: ModelDay;
}

/** No step is left out and none is taken twice; a model may end at any of them. */
export const modelSteps: Readonly<Record<ModelStep, StepRule>> = {
  approve: { from: ['REGISTERED'], to: 'APPROVED', day: 'approvedOn' },
  implement: { from: ['APPROVED'], to: 'IMPLEMENTING', day: 'implementedOn' },
  recognise: { from: ['IMPLEMENTING'], to: 'RECOGNISED', day: 'recognisedOn' },
  markOutstanding: { from: ['RECOGNISED'], to: 'OUTSTANDING', day: 'outstandingOn' },
  end: { from: ['REGISTERED', 'APPROVED', 'IMPLEMENTING', 'RECOGNISED', 'OUTSTANDING'], to: 'ENDED', day: 'endedOn' },
};

/** @throws RuleViolated `model.step` from a status the step does not start at, `model.order` before the step before it. */
export function applyStep(model: Model, step: ModelStep, on: string): Model {
  const { from, to, day } = modelSteps[step];
  if (!from.includes(model.status)) throw stepRefused(model.status, from, to);
  const next: Model = { ...model, status: to, [day]: on };
  assertInOrder(next);
  return next;
}

export type ModelCorrection = Partial<Pick<Model, 'name' | 'field' | 'form' | 'exemplarKind' | ModelDay>>;

/** @throws RuleViolated `model.day` for a day that the model has not reached, `model.order`. A name never outlives the correction that makes an exemplar a person. */
export function correctModel(model: Model, correction: ModelCorrection): Model {
  const missing = modelDays.find((day) => correction[day] !== undefined && model[day] === null);
  if (missing !== undefined) throw dayMissing(missing);
  const next: Model = { ...model, ...correction };
  if (next.form === 'MODEL') next.exemplarKind = null;
  if (next.exemplarKind === 'PERSON' && correction.name === undefined) next.name = null;
  assertInOrder(next);
  return next;
}

/** Issues of form and name: a way of working or a collective has a name; of an exemplary person nothing is kept but the organisation. */
export function issuesOfForm({ name, form, exemplarKind }: Pick<Model, 'name' | 'form' | 'exemplarKind'>): InputIssue[] {
  const issues: InputIssue[] = [];
  if (form === 'EXEMPLAR' && exemplarKind === null) issues.push(issue('exemplarKind', kindMissing));
  if (form === 'MODEL' && exemplarKind !== null) issues.push(issue('exemplarKind', kindOfModel));
  if (exemplarKind === 'PERSON' && name !== null) issues.push(issue('name', personNamed));
  if (exemplarKind !== 'PERSON' && name === null) issues.push(issue('name', nameMissing));
  return issues;
}

/** @throws InvalidInput for what `issuesOfForm` finds */
export function assertForm(model: Model): void {
  const issues = issuesOfForm(model);
  if (issues.length > 0) throw new InvalidInput(issues);
}

const kindMissing = {
  vi: 'Điển hình phải nêu là tập thể hay cá nhân.',
  en: 'An exemplar is a COLLECTIVE or a PERSON: say which.',
};
const kindOfModel = { vi: 'Mô hình không có loại điển hình.', en: 'A model has no exemplar kind: leave it out.' };
const personNamed = { vi: 'Không lưu tên cá nhân điển hình.', en: 'The name of an exemplary person is not kept: leave it out.' };
const nameMissing = { vi: 'Cần có tên.', en: 'A name is required.' };

function issue(field: string, message: InputIssue['message']): InputIssue {
  return { path: [field], message };
}

function assertInOrder(model: Model): void {
  const reached = modelDays.filter((day) => model[day] !== null);
  for (const [i, day] of reached.entries()) {
    const before = reached[i - 1];
    if (before !== undefined && (model[day] ?? '') < (model[before] ?? '')) throw outOfOrder(model, before, day);
  }
}

function stepRefused(status: ModelStatus, from: readonly ModelStatus[], to: ModelStatus): RuleViolated {
  return new RuleViolated({
    rule: 'model.step',
    message: {
      vi: `Mô hình đang ở trạng thái ${status}; chỉ chuyển sang ${to} từ ${from.join(', ')}.`,
      en: `The model is ${status}; it becomes ${to} only from ${from.join(', ')}.`,
    },
    details: { status, to },
  });
}

function outOfOrder(model: Model, before: ModelDay, day: ModelDay): RuleViolated {
  const days = { [before]: model[before] ?? '', [day]: model[day] ?? '' };
  return new RuleViolated({
    rule: 'model.order',
    message: {
      vi: `${day} (${days[day]}) không được trước ${before} (${days[before]}).`,
      en: `${day} (${days[day]}) may not be before ${before} (${days[before]}).`,
    },
    details: days,
  });
}

function dayMissing(day: ModelDay): RuleViolated {
  return new RuleViolated({
    rule: 'model.day',
    message: {
      vi: `Mô hình chưa có ${day} nên không đính chính được.`,
      en: `The model has no ${day} yet: a correction adds no step.`,
    },
    details: { day },
  });
}
