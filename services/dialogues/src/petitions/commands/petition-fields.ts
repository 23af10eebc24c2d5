import { PetitionInstance, PetitionKind } from '@danvan/contracts/petitions';
import { optional } from '@danvan/records';
import { RuleViolated, saying } from '@danvan/service';
import { z } from 'zod';

const name = z.string().min(1).max(200);

const sender = z.object({
  name,
  address: z.string().min(1).max(500),
  phone: optional(
    z
      .string()
      .max(100, { abort: true })
      .regex(/^\+?[0-9 .-]{8,20}$/, saying({ vi: 'Số điện thoại không hợp lệ.', en: 'This is no telephone number.' })),
  ),
  email: optional(z.email().max(200)),
});

/** What every petition comes with, whichever way it comes. */
export const petitionFields = {
  organisationId: z.uuid(),
  kind: PetitionKind,
  instance: PetitionInstance.default('FIRST'),
  sender,
  senderCount: z.int().min(1).max(1_000_000).default(1),
  otherRepresentatives: z.array(sender).max(4).default([]),
  text: z.string().min(1).max(20_000),
};

export type PetitionInput = z.output<z.ZodObject<typeof petitionFields>>;

export const senderName = name;

/** Law on receiving citizens, 1/7/2014: there is no clock for older papers. */
export const firstDay = '2014-07-01';

/**
 * A denunciation is refused before anything of it is read further, kept or fingerprinted.
 * @throws RuleViolated `petition.denunciation`, which says how and where to lodge one
 */
export function refuseDenunciation(raw: unknown): void {
  if ((raw as { kind?: unknown } | null)?.kind !== 'DENUNCIATION') return;
  throw new RuleViolated({
    rule: 'petition.denunciation',
    message: {
      vi: 'Tố cáo không nhận tại đây và không lưu lại gì. Hãy gửi đơn bằng giấy có chữ ký hoặc điểm chỉ, hoặc trình bày trực tiếp tại nơi tiếp công dân của cơ quan có thẩm quyền; họ tên, địa chỉ và bút tích của người tố cáo được giữ bí mật.',
      en: 'A denunciation cannot be lodged here, and nothing of it was kept. Send a signed paper, or state it in person at the reception place of the competent body; the denouncer’s name, address and handwriting are kept secret.',
    },
    legalBasis: 'Luật 25/2018/QH14, Điều 22, 23, 25.1',
  });
}
