import type { PetitionKind, PetitionState, PetitionStatus as PublishedStatus } from '@danvan/contracts/petitions';
import type { LocalDate } from '@danvan/directory/directory';
import { Forbidden, RuleViolated } from '@danvan/service/errors';

type Moments = 'dueAt' | 'overdueAt';

/** Events tell of SUSPENDED as ACCEPTED with `suspendedOn`, and of TERMINATED once, at the end. */
export type PetitionStatus = PublishedStatus | 'SUSPENDED' | 'TERMINATED';

/** A petition as its events tell it, and what stays here. What its sender wrote stands apart: see `petition-content.ts`. */
export interface Petition extends Omit<PetitionState, 'petitionId' | 'status' | Moments> {
  id: string;
  status: PetitionStatus;
  dueAt: Date | null;
  overdueAt: Date | null;
  /** What its sender follows it by, together with a secret. */
  trackingCode: string;
  /** The `sub` of those who may read its content, and answer or decide it. */
  handlers: readonly string[];
  /** Whom to ask, as the head stated it: a post or an office. */
  contactPost: string | null;
  /** Everybody’s signature is there, and the paper that names who represents them. */
  hasJointPapers: boolean;
}

export type PetitionAction =
  | 'confirm'
  | 'assign'
  | 'accept'
  | 'guide'
  | 'forward'
  | 'return'
  | 'file'
  | 'answer'
  | 'decide'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'close'
  | 'withdraw';

/** What may follow: nothing else does. */
export const transitions: Readonly<Record<PetitionStatus, Partial<Record<PetitionAction, PetitionStatus>>>> = {
  DRAFT: { confirm: 'SUBMITTED', file: 'FILED', withdraw: 'WITHDRAWN' },
  SUBMITTED: {
    assign: 'SUBMITTED',
    accept: 'ACCEPTED',
    guide: 'GUIDED',
    forward: 'FORWARDED',
    return: 'RETURNED',
    file: 'FILED',
    withdraw: 'WITHDRAWN',
  },
  ACCEPTED: {
    assign: 'ACCEPTED',
    answer: 'ANSWERED',
    decide: 'DECIDED',
    suspend: 'SUSPENDED',
    terminate: 'TERMINATED',
    withdraw: 'WITHDRAWN',
  },
  SUSPENDED: { assign: 'SUSPENDED', resume: 'ACCEPTED', terminate: 'TERMINATED', withdraw: 'WITHDRAWN' },
  ANSWERED: { close: 'CLOSED' },
  DECIDED: { close: 'CLOSED' },
  CLOSED: {},
  GUIDED: {},
  FORWARDED: {},
  RETURNED: {},
  FILED: {},
  WITHDRAWN: {},
  TERMINATED: {},
};

const anyKind: readonly PetitionKind[] = ['COMPLAINT', 'RECOMMENDATION', 'FEEDBACK'];
const complaints: readonly PetitionKind[] = ['COMPLAINT'];
const suggestions: readonly PetitionKind[] = ['RECOMMENDATION', 'FEEDBACK'];

/** A complaint is decided and, outside competence, guided; a recommendation or feedback is answered and forwarded. */
export const kindsFor: Readonly<Record<PetitionAction, readonly PetitionKind[]>> = {
  confirm: complaints,
  assign: anyKind,
  accept: anyKind,
  guide: complaints,
  forward: suggestions,
  return: anyKind,
  file: anyKind,
  answer: suggestions,
  decide: complaints,
  suspend: complaints,
  resume: complaints,
  terminate: complaints,
  close: anyKind,
  withdraw: anyKind,
};

const ended: readonly PetitionStatus[] = ['CLOSED', 'GUIDED', 'FORWARDED', 'RETURNED', 'FILED', 'WITHDRAWN', 'TERMINATED'];

/** The petition after an action that was done on that day. @throws RuleViolated `petition.kind`, `petition.status`, `petition.order` */
export function take(petition: Petition, action: PetitionAction, on: LocalDate): Petition {
  const { kind, status } = petition;
  if (!kindsFor[action].includes(kind)) throw wrongKind(kind, action);
  const next = transitions[status][action];
  if (next === undefined) throw wrongStatus(status, action);
  assertInOrder(petition, on);
  return { ...petition, status: next, endedOn: ended.includes(next) ? on : petition.endedOn };
}

/** Each step is done on the day of the one before or later. */
function assertInOrder({ submittedOn, receivedOn, acceptedOn, suspendedOn, answeredOn }: Petition, on: LocalDate): void {
  const before = [submittedOn, receivedOn, acceptedOn, suspendedOn, answeredOn].filter((day) => day !== null && day > on).at(-1);
  if (before === undefined) return;
  throw new RuleViolated({
    rule: 'petition.order',
    message: {
      vi: `Ngày ${on} sớm hơn bước trước đó (${before}).`,
      en: `${on} is before the step that came earlier (${before}).`,
    },
    details: { on, before: String(before) },
  });
}

function wrongKind(kind: PetitionKind, action: PetitionAction): RuleViolated {
  const hint: Partial<Record<PetitionAction, { vi: string; en: string; legalBasis: string }>> = {
    guide: {
      vi: 'Kiến nghị, phản ánh không thuộc thẩm quyền thì chuyển, không hướng dẫn.',
      en: 'A recommendation or feedback outside competence is forwarded, not guided.',
      legalBasis: 'Luật 42/2013/QH13, Điều 26.2b',
    },
    forward: {
      vi: 'Khiếu nại không thuộc thẩm quyền thì hướng dẫn người khiếu nại một lần, không chuyển.',
      en: 'A complaint outside competence is guided, once, not forwarded.',
      legalBasis: 'Thông tư 05/2021/TT-TTCP',
    },
  };
  const { vi, en, legalBasis } = hint[action] ?? {
    vi: `Thao tác "${action}" không dùng cho loại đơn ${kind}.`,
    en: `A ${kind} has no step "${action}".`,
    legalBasis: undefined,
  };
  return new RuleViolated({
    rule: 'petition.kind',
    message: { vi, en },
    details: { kind, action },
    ...(legalBasis === undefined ? {} : { legalBasis }),
  });
}

function wrongStatus(status: PetitionStatus, action: PetitionAction): RuleViolated {
  return new RuleViolated({
    rule: 'petition.status',
    message: {
      vi: `Đơn đang ở trạng thái ${status}, không thực hiện được "${action}".`,
      en: `The petition is ${status}: it cannot take the step "${action}".`,
    },
    details: { status, action },
  });
}

/** Whoever answers has been assigned. @throws Forbidden */
export function assertHandledBy({ handlers }: Pick<Petition, 'handlers'>, sub: string | undefined): void {
  if (sub !== undefined && handlers.includes(sub)) return;
  throw new Forbidden({
    vi: 'Chỉ cán bộ được phân công thụ lý mới thực hiện được việc này.',
    en: 'Only a handler whom the petition is assigned to may do this.',
  });
}

/** NEVER_CONFIRMED is for drafts, and nothing else is. */
export function assertFilingReason({ status }: Pick<Petition, 'status'>, reason: string): void {
  if ((status === 'DRAFT') === (reason === 'NEVER_CONFIRMED')) return;
  throw new RuleViolated({
    rule: 'petition.filing',
    message: {
      vi: 'Lý do NEVER_CONFIRMED chỉ dùng cho đơn trực tuyến chưa xác nhận, và đơn đó chỉ có lý do này.',
      en: 'NEVER_CONFIRMED is the reason for an online complaint that nobody confirmed, and its only one.',
    },
    details: { status, reason },
  });
}

/** Whether its clock ran out while nobody had answered, decided or ended it. */
export function isOverdue({ status, dueAt }: Pick<Petition, 'status' | 'dueAt'>, now: Date): boolean {
  return (status === 'SUBMITTED' || status === 'ACCEPTED') && dueAt !== null && dueAt < now;
}
