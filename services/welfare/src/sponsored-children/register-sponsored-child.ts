import { SponsoredChildRegistered } from '@danvan/contracts/welfare-sponsorship';
import { todayInVietnam } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { RuleViolated } from '@danvan/service/errors';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput, saying } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { refuseTaken } from '@danvan/service/refuse-taken';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { caseCodeInput } from '../case-code.ts';
import { placeHouseholdsIn } from '../households/place-households.ts';
import { assertMinor, pledgesEndOn, type SponsoredChild } from './sponsored-child.ts';
import { sponsoredChildRecord } from './sponsored-child-record.ts';

const SponsoredChildToRegister = z.object({
  organisationId: z.uuid(),
  areaId: z.uuid(),
  code: caseCodeInput,
  birthMonth: z
    .string()
    .max(100, { abort: true })
    .refine(
      (month) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(month),
      saying({
        vi: 'Tháng sinh viết dạng 2013-05; không ghi ngày sinh.',
        en: 'A month of birth is written like 2013-05, without the day.',
      }),
    ),
  registeredOn: z.iso.date(),
});
type SponsoredChildToRegister = z.output<typeof SponsoredChildToRegister>;
const RegisterSponsoredChildInput = SponsoredChildToRegister.extend(requested);
const RegisterSponsoredChildrenInput = bulkOf('children', SponsoredChildToRegister);

/** Safe to repeat: the same requestId always yields the child it first registered. */
export async function registerSponsoredChild(ctx: Context, raw: unknown): Promise<SponsoredChild> {
  const input = parseInput(RegisterSponsoredChildInput, raw);
  return ctx.change<SponsoredChild, SponsoredChild>(repeatable(sponsoredChildRecord, 'registerSponsoredChild', input), (tx) =>
    asOne(() => registerChildrenIn(tx, ctx, [input])),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function registerSponsoredChildren(ctx: Context, raw: unknown): Promise<SponsoredChild[]> {
  const input = parseInput(RegisterSponsoredChildrenInput, raw);
  return ctx.change<SponsoredChild, SponsoredChild[]>(
    repeatable(sponsoredChildRecord, 'registerSponsoredChildren', input),
    (tx) => registerChildrenIn(tx, ctx, input.children),
  );
}

async function registerChildrenIn(tx: Tx, ctx: Context, items: readonly SponsoredChildToRegister[]): Promise<SponsoredChild[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ registeredOn, birthMonth }) => {
    assertHappened(registeredOn, today);
    assertMinor(birthMonth, registeredOn);
  });
  const places = await placeHouseholdsIn(tx, items);
  const synthetic = ctx.actor?.synthetic ?? false;
  const children = items.map(({ code, birthMonth, registeredOn }, index) => {
    const place = places[index] as (typeof places)[number];
    const made = { id: ctx.newId(), version: 1, status: 'REGISTERED' as const, synthetic };
    return { ...made, code, ...place, registeredOn, pledgesEndOn: pledgesEndOn(birthMonth) };
  });
  return refuseTaken(
    {
      constraint: 'sponsored_child_organisation_id_code_key',
      records: children,
      keyOf: ({ organisationId, code }) => `(${organisationId}, ${code})`,
      refusal: codeTaken,
    },
    () => insertRecordsIn(tx, { type: sponsoredChildRecord, event: SponsoredChildRegistered }, children),
  );
}

function codeTaken(child: SponsoredChild | undefined, index: number): RuleViolated {
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
}
