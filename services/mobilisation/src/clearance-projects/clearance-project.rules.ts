import type { ClearanceProjectStatus } from '@danvan/contracts/clearance';
import { type InputIssue, InvalidInput, RuleViolated } from '@danvan/service/errors';
import type { ClearanceProject } from './clearance-project-record.ts';

/** Fields of the talks from the beginning to one day: all are recorded together or none. */
const mobilisationKeys = ['mobilisedOn', 'householdVisits', 'householdsVisited', 'issuesRaised'] as const;
const numbers = ['householdVisits', 'householdsVisited', 'issuesRaised'] as const;

export interface Mobilisation extends Record<(typeof numbers)[number], number> {
  mobilisedOn: string;
}

/** What is recorded of the talks; null as long as nothing is. */
export function mobilisationOf(project: ClearanceProject): Mobilisation | null {
  const { mobilisedOn, householdVisits, householdsVisited, issuesRaised } = project;
  if (mobilisedOn === null || householdVisits === null || householdsVisited === null || issuesRaised === null) return null;
  return { mobilisedOn, householdVisits, householdsVisited, issuesRaised };
}

export type ClearanceAction = 'mobilise' | 'complete';

interface ActionRule {
  from: readonly ClearanceProjectStatus[];
  /** None where the project stays what it is. */
  to?: ClearanceProjectStatus;
}

/** The last talks are often recorded once the land is clear. Correcting and cancelling are refused of what is cancelled alone. */
export const clearanceActions: Readonly<Record<ClearanceAction, ActionRule>> = {
  mobilise: { from: ['DEPLOYED', 'COMPLETED'] },
  complete: { from: ['DEPLOYED'], to: 'COMPLETED' },
};

/** Takes the place of what was recorded before. @throws RuleViolated `clearance.step`, `clearance.mobilisation`, `clearance.order` */
export function recordMobilisation(project: ClearanceProject, mobilisation: Mobilisation): ClearanceProject {
  const next = { ...applyAction('mobilise', project), ...mobilisation };
  for (const field of mobilisationKeys) {
    const [before, after] = [project[field], next[field]];
    if (before !== null && after < before) throw fallen(field, { before, after });
  }
  return inOrder(next);
}

/** @throws RuleViolated `clearance.step`, `clearance.order` */
export function completeProject(project: ClearanceProject, completedOn: string): ClearanceProject {
  return inOrder({ ...applyAction('complete', project), completedOn });
}

export type ClearanceCorrection = Partial<
  Pick<ClearanceProject, 'name' | 'areaId' | 'deployedOn' | 'completedOn' | (typeof mobilisationKeys)[number]>
>;

/** Numbers may fall here. @throws RuleViolated `clearance.day` for what is not recorded yet, `clearance.order` */
export function correctProject(project: ClearanceProject, correction: ClearanceCorrection): ClearanceProject {
  const missing = (['completedOn', ...mobilisationKeys] as const).find(
    (field) => correction[field] !== undefined && project[field] === null,
  );
  if (missing !== undefined) throw notRecorded(missing);
  return inOrder({ ...project, ...correction });
}

/** A household is visited at least once. */
export function issuesOfMobilisation({
  householdVisits,
  householdsVisited,
}: Pick<ClearanceProject, 'householdVisits' | 'householdsVisited'>): InputIssue[] {
  if (householdVisits === null || householdsVisited === null || householdsVisited <= householdVisits) return [];
  const message = {
    vi: `Số hộ đã đến (${householdsVisited}) không thể nhiều hơn số lượt (${householdVisits}).`,
    en: `More households visited (${householdsVisited}) than visits (${householdVisits}) there cannot be.`,
  };
  return [{ path: ['householdsVisited'], message }];
}

/** @throws InvalidInput for what `issuesOfMobilisation` finds */
export function assertMobilisation(project: ClearanceProject): void {
  const issues = issuesOfMobilisation(project);
  if (issues.length > 0) throw new InvalidInput(issues);
}

function applyAction(action: ClearanceAction, project: ClearanceProject): ClearanceProject {
  const { from, to = project.status } = clearanceActions[action];
  if (from.includes(project.status)) return { ...project, status: to };
  throw new RuleViolated({
    rule: 'clearance.step',
    message: {
      vi: `Dự án đang ở trạng thái ${project.status}; chỉ thực hiện được khi ở trạng thái ${from.join(', ')}.`,
      en: `The project is ${project.status}; this is done only while it is ${from.join(', ')}.`,
    },
    details: { action, status: project.status },
  });
}

const days = ['deployedOn', 'mobilisedOn', 'completedOn'] as const;

function inOrder(project: ClearanceProject): ClearanceProject {
  const reached = days.filter((day) => project[day] !== null);
  for (const [i, day] of reached.entries()) {
    const before = reached[i - 1];
    if (before !== undefined && (project[day] ?? '') < (project[before] ?? '')) throw outOfOrder(project, before, day);
  }
  return project;
}

function outOfOrder(project: ClearanceProject, before: (typeof days)[number], day: (typeof days)[number]): RuleViolated {
  const known = { [before]: project[before] ?? '', [day]: project[day] ?? '' };
  return new RuleViolated({
    rule: 'clearance.order',
    message: {
      vi: `${day} (${known[day]}) không được trước ${before} (${known[before]}).`,
      en: `${day} (${known[day]}) may not be before ${before} (${known[before]}).`,
    },
    details: known,
  });
}

function fallen(field: string, { before, after }: Record<'before' | 'after', string | number>): RuleViolated {
  return new RuleViolated({
    rule: 'clearance.mobilisation',
    message: {
      vi: `${field} tính từ đầu dự án nên không thể từ ${before} giảm còn ${after}; số sai thì đính chính.`,
      en: `${field} holds from the beginning on: it cannot fall from ${before} to ${after}; correct the record if it was wrong.`,
    },
    details: { field, before: String(before), after: String(after) },
  });
}

function notRecorded(field: string): RuleViolated {
  return new RuleViolated({
    rule: 'clearance.day',
    message: {
      vi: `Dự án chưa có ${field} nên không đính chính được.`,
      en: `The project has no ${field} yet: a correction adds nothing.`,
    },
    details: { field },
  });
}
