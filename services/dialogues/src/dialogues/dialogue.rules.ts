import { type InputIssue, RuleViolated } from '@danvan/service/errors';
import type { Outcome } from './dialogue-input.ts';
import type { Dialogue } from './dialogue-record.ts';

/** What a dialogue is once it is held, whether it was announced here or is entered afterwards. */
export function heldWith<O extends Outcome>(outcome: O) {
  return { ...outcome, status: 'HELD' as const, date: outcome.heldOn };
}

/** ANNOUNCED → HELD; there is no other way there for a dialogue that is known already. */
export function hold(dialogue: Dialogue, outcome: Outcome): Dialogue {
  assertAnnounced(dialogue);
  return { ...dialogue, ...heldWith(outcome) };
}

/** Opinions are answered on the spot only where they were raised. */
export function issuesOfOutcome(outcome: Pick<Dialogue, 'opinionsRaised' | 'answeredOnSpot'>): InputIssue[] {
  return isAnsweredOfRaised(outcome) ? [] : [{ path: ['answeredOnSpot'], message: moreAnsweredThanRaised }];
}

/**
 * The dialogue with a correction in it. A new date is the announced day, or once held the day it was held. Where the counting
 * organisation changes, it leaves the co-organisers.
 */
export function correctDialogue(dialogue: Dialogue, correction: Partial<Dialogue>): Dialogue {
  const { date = dialogue.date, organisationId = dialogue.organisationId } = correction;
  const { coOrganiserIds = dialogue.coOrganiserIds.filter((id) => id !== organisationId) } = correction;
  const corrected = redate({ ...dialogue, ...correction, coOrganiserIds }, date);
  if (figures.some((figure) => correction[figure] !== undefined)) assertOutcome(corrected);
  assertCountedOnce(corrected);
  return corrected;
}

/** Whether an announcement is for another day or organisation than before, so that notice is due again. */
export function isMovedAnnouncement(before: Dialogue, after: Dialogue): boolean {
  const isMoved = after.date !== before.date || after.organisationId !== before.organisationId;
  return after.status === 'ANNOUNCED' && isMoved;
}

/** An organisation that already counts a dialogue does not organise it beside itself. */
export function assertCountedOnce({ organisationId, coOrganiserIds }: Pick<Dialogue, 'organisationId' | 'coOrganiserIds'>): void {
  if (!coOrganiserIds.includes(organisationId)) return;
  throw new RuleViolated({
    rule: 'dialogue.organisers',
    message: {
      vi: 'Tổ chức được tính không nêu lại trong các tổ chức cùng phối hợp.',
      en: 'The counting organisation does not stand among the co-organisers again.',
    },
    details: { organisationId },
  });
}

const figures = ['attendees', 'opinionsRaised', 'answeredOnSpot', 'chairedBy'] as const satisfies (keyof Outcome)[];

function redate(dialogue: Dialogue, date: string): Dialogue {
  return dialogue.heldOn === null ? { ...dialogue, date, scheduledOn: date } : { ...dialogue, date, heldOn: date };
}

function assertOutcome(dialogue: Dialogue): void {
  if (dialogue.heldOn === null) throw new RuleViolated({ rule: 'dialogue.held', message: notHeldYet });
  if (!isAnsweredOfRaised(dialogue)) throw new RuleViolated({ rule: 'dialogue.answered', message: moreAnsweredThanRaised });
}

function isAnsweredOfRaised({ opinionsRaised, answeredOnSpot }: Pick<Dialogue, 'opinionsRaised' | 'answeredOnSpot'>): boolean {
  return answeredOnSpot === null || (opinionsRaised !== null && answeredOnSpot <= opinionsRaised);
}

const moreAnsweredThanRaised = {
  vi: 'Số ý kiến trả lời tại chỗ không được lớn hơn số ý kiến được nêu.',
  en: 'No more opinions are answered on the spot than were raised.',
};

const notHeldYet = {
  vi: 'Cuộc đối thoại chưa tổ chức nên chưa có kết quả để đính chính.',
  en: 'The dialogue is not held yet: there is no outcome to put right.',
};

function assertAnnounced({ status }: Dialogue): void {
  if (status === 'ANNOUNCED') return;
  throw new RuleViolated({
    rule: 'dialogue.announced',
    message: {
      vi: `Chỉ ghi nhận tổ chức cho cuộc đối thoại đã thông báo; cuộc này đang ở trạng thái ${status}.`,
      en: `Only an announced dialogue can be held; this one is ${status}.`,
    },
    details: { status },
  });
}
