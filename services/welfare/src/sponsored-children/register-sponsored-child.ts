import { SponsoredChildRegistered } from '@danvan/contracts/welfare-sponsorship';
import { createCommand, type Uniqueness } from '@danvan/records';
import { localDay, RuleViolated, saying } from '@danvan/service';
import { z } from 'zod';
import { caseCodeInput } from '../case-code.ts';
import { placedInOwnArea } from '../own-area.ts';
import { assertMinor, pledgesEndOn } from './sponsored-child.rules.ts';
import { type SponsoredChild, sponsoredChildRecord } from './sponsored-child-record.ts';

const birthMonth = z
  .string()
  .max(100, { abort: true })
  .refine(
    (month) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(month),
    saying({
      vi: 'Tháng sinh viết dạng 2013-05; không ghi ngày sinh.',
      en: 'A month of birth is written like 2013-05, without the day.',
    }),
  );

const oneChildACode: Uniqueness<SponsoredChild> = {
  constraint: 'sponsored_child_organisation_id_code_key',
  keyOf: ({ organisationId, code }) => `(${organisationId}, ${code})`,
  refusal(child, index) {
    const code = child?.code ?? '';
    return new RuleViolated({
      rule: 'child.code',
      message: {
        vi: `Mã hồ sơ trẻ ${code} đã được cơ quan này dùng.`,
        en: `This office uses the case code ${code} for a child already.`,
      },
      details: { code },
      index,
    });
  },
};

/** Keeps children that sponsors are sought for. */
export const registerSponsoredChild = createCommand(sponsoredChildRecord, {
  name: {
    one: 'registerSponsoredChild',
    item: 'child',
    many: 'registerSponsoredChildren',
    items: 'children',
    success: 'SponsoredChildrenRegistered',
  },
  event: SponsoredChildRegistered,
  item: z.object({
    organisationId: z.uuid(),
    areaId: z.uuid(),
    code: caseCodeInput,
    birthMonth,
    registeredOn: localDay,
  }),
  on: ({ registeredOn }) => registeredOn,
  place: placedInOwnArea,
  create({ code, birthMonth: month, registeredOn }) {
    assertMinor(month, registeredOn);
    return { status: 'REGISTERED' as const, code, registeredOn, pledgesEndOn: pledgesEndOn(month) };
  },
  unique: [oneChildACode],
});
