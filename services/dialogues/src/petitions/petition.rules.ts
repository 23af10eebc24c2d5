import { type LocalDate } from '@danvan/calendar';
import type { PetitionKind } from '@danvan/contracts/petitions';
import { Forbidden, RuleViolated } from '@danvan/service/errors';
import type { Petition } from './petition-record.ts';

export type PetitionStatus = Petition['status'];

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
export function applyAction(petition: Petition, action: PetitionAction, on: LocalDate): Petition {
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

/** @throws RuleViolated `petition.forwarded` where a petition would stay where it is */
export function assertForwardedElsewhere({ organisationId }: Pick<Petition, 'organisationId'>, forwardedToId: string): void {
  if (forwardedToId !== organisationId) return;
  throw new RuleViolated({
    rule: 'petition.forwarded',
    message: {
      vi: 'Không chuyển đơn cho chính tổ chức đang giữ đơn.',
      en: 'A petition is not forwarded to the organisation that holds it.',
    },
  });
}

/** The name under which a complaint was sent is the one on the identity paper, however it is spaced or capitalised. */
export function assertSameName(declared: string | undefined, shown: string): void {
  if (declared !== undefined && normalised(declared) === normalised(shown)) return;
  throw new RuleViolated({
    rule: 'petition.identity',
    message: {
      vi: 'Họ tên trên giấy tờ không trùng với họ tên đã khai khi gửi đơn.',
      en: 'The name on the identity paper is not the one that the complaint was sent under.',
    },
    legalBasis: 'Thông tư 05/2021/TT-TTCP, Điều 6',
  });
}

function normalised(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim();
}

/** Whether its clock ran out while nobody had answered, decided or ended it. */
export function isOverdue({ status, dueAt }: Pick<Petition, 'status' | 'dueAt'>, now: Date): boolean {
  return (status === 'SUBMITTED' || status === 'ACCEPTED') && dueAt !== null && dueAt < now;
}
