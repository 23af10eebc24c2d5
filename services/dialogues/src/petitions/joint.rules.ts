import { type LocalDate } from '@danvan/calendar';
import { RuleViolated } from '@danvan/service/errors';
import type { Petition } from './petition-record.ts';

const articles = 'Luật 42/2013/QH13, Điều 29; Nghị định 155/2026/NĐ-CP, Điều 4';

/**
 * Up to ten people name one or two who speak for them, more than ten up to five (Law 42/2013/QH13 art. 29). Of fewer than five the law
 * says nothing; they are taken like five.
 * @throws RuleViolated `petition.representatives`
 */
export function assertRepresented(senderCount: number, representatives: number): void {
  const most = Math.min(senderCount, senderCount > 10 ? 5 : 2);
  if (representatives <= most) return;
  throw new RuleViolated({
    rule: 'petition.representatives',
    message: {
      vi: `Đơn của ${senderCount} người có tối đa ${most} người đại diện, kể cả người đứng tên gửi; đơn này nêu ${representatives}.`,
      en: `A petition of ${senderCount} has ${most} representatives at most, its sender included; this one names ${representatives}.`,
    },
    legalBasis: articles,
    details: { senderCount, most, representatives },
  });
}

/** Since when a joint complaint is taken on only with everybody’s signature and the paper that names the representatives. */
const papersFrom = '2026-07-01';

/** @throws RuleViolated `petition.joint-papers` */
export function assertJointPapers(
  { kind, senderCount }: Pick<Petition, 'kind' | 'senderCount'>,
  { hasJointPapers, acceptedOn }: { hasJointPapers: boolean; acceptedOn: LocalDate },
): void {
  if (kind !== 'COMPLAINT' || senderCount === 1 || hasJointPapers || acceptedOn < papersFrom) return;
  throw new RuleViolated({
    rule: 'petition.joint-papers',
    message: {
      vi: 'Khiếu nại đông người chỉ được thụ lý khi có đầy đủ chữ ký của những người khiếu nại và văn bản cử người đại diện.',
      en: 'A joint complaint is taken on only with the signatures of all who complain and the paper that names their representatives.',
    },
    legalBasis: articles,
    details: { senderCount },
  });
}
