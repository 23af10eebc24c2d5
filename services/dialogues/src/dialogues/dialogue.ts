import type { ChairPost, DialogueState } from '@danvan/contracts/dialogues';
import type { LocalDate } from '@danvan/directory/directory';
import { RuleViolated } from '@danvan/service/errors';
import { assertHappened } from '@danvan/service/record-rules';

/** A dialogue as its events tell it, and its title, which is free text and stays here. */
export interface Dialogue extends Omit<DialogueState, 'dialogueId'> {
  id: string;
  title: string;
}

/** How a dialogue went; null where nobody wrote it down. */
export interface Outcome {
  heldOn: LocalDate;
  attendees: number | null;
  opinionsRaised: number | null;
  answeredOnSpot: number | null;
  chairedBy: ChairPost | null;
}

/** What a dialogue is once it is held, whether it was announced here or is entered afterwards. */
export function heldWith({ heldOn, attendees, opinionsRaised, answeredOnSpot, chairedBy }: Outcome, today: LocalDate) {
  assertHappened(heldOn, today);
  return { status: 'HELD', date: heldOn, heldOn, attendees, opinionsRaised, answeredOnSpot, chairedBy } as const;
}

/** Opinions are answered on the spot only where they were raised. */
export function isAnsweredOfRaised({
  opinionsRaised,
  answeredOnSpot,
}: Pick<Outcome, 'opinionsRaised' | 'answeredOnSpot'>): boolean {
  return answeredOnSpot === null || (opinionsRaised !== null && answeredOnSpot <= opinionsRaised);
}

export const moreAnsweredThanRaised = {
  vi: 'Số ý kiến trả lời tại chỗ không được lớn hơn số ý kiến được nêu.',
  en: 'No more opinions are answered on the spot than were raised.',
};

/** ANNOUNCED → HELD; there is no other way there for a dialogue that stands already. */
export function hold(dialogue: Dialogue, outcome: Outcome, today: LocalDate): Dialogue {
  assertAnnounced(dialogue);
  return { ...dialogue, ...heldWith(outcome, today) };
}

/** Dates a dialogue anew: its announced day, or once held the day it was held. */
export function redate(dialogue: Dialogue, date: LocalDate, today: LocalDate): Dialogue {
  if (dialogue.heldOn === null) return { ...dialogue, date, scheduledOn: date };
  assertHappened(date, today);
  return { ...dialogue, date, heldOn: date };
}

export type Figures = { [F in keyof Omit<Outcome, 'heldOn'>]?: Outcome[F] | undefined };

/** Puts right how a held dialogue went; what is undefined stays. */
export function correctOutcome(dialogue: Dialogue, figures: Figures): Dialogue {
  const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return dialogue;
  if (dialogue.heldOn === null) throw new RuleViolated({ rule: 'dialogue.held', message: notHeldYet });
  const corrected: Dialogue = { ...dialogue, ...given };
  if (!isAnsweredOfRaised(corrected)) throw new RuleViolated({ rule: 'dialogue.answered', message: moreAnsweredThanRaised });
  return corrected;
}

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
