import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import { BadUserInput, type Context, composeText, type PageArguments, raw, type Sql, sql } from '@danvan/service';

/** A page of a list as it is on that day. */
export interface PageOnDay extends PageArguments {
  on: LocalDate;
}

/** The page of a list that a query asks for; of today where it names no day. */
export function pageOnDay({ first, after, asOf }: PageArguments & { asOf?: LocalDate | null }, ctx: Context): PageOnDay {
  return { first, after, on: asOf ?? todayInVietnam(ctx.now()) };
}

/** The rows of `alias` that hold on that day. */
export function onDay(alias: string, day: LocalDate): Sql {
  const row = raw(alias);
  return sql`${row}.valid_from <= ${day} AND (${row}.valid_to IS NULL OR ${day} < ${row}.valid_to)`;
}

/** As long as a name can be. */
const longestName = 300;
const tooLong = {
  vi: `Tên cần tìm có tối đa ${longestName} ký tự.`,
  en: `A name to look for has at most ${longestName} characters.`,
};

/** The versions `v` whose name holds this text, whatever its accents and case. @throws BadUserInput for a text longer than any name */
export function nameHolds(text: string): Sql {
  const composed = text.length > longestName ? undefined : composeText(text);
  if (composed === undefined) throw new BadUserInput(tooLong);
  const literal = composed.trim().replace(/[\\%_]/g, '\\$&');
  return sql`v.search_name LIKE '%' || search_key(${literal}) || '%'`;
}
