import type { z } from 'zod';
import type { SettingMeta } from './config.ts';

interface Described {
  name: string;
  meta: SettingMeta;
  /** As one would write it; undefined where it has to be set, empty where nothing is the default. */
  fallback: string | undefined;
}

/** The settings of a schema as a table for a README. */
export function settingsTable(schema: z.ZodObject): string {
  const rows = described(schema).map(({ name, meta, fallback }) => {
    const notes = [
      meta.secret && 'secret',
      meta.developmentDefault && 'production has to set it',
      meta.transport && `with EVENT_TRANSPORT=${meta.transport}`,
    ].filter(Boolean);
    const shown = fallback === undefined ? 'must be set' : fallback === '' ? '' : `\`${fallback}\``;
    return [`\`${name}\``, shown, [meta.description, ...notes].join('; ')];
  });
  return aligned([['variable', 'default', 'meaning'], ...rows]);
}

/** As the formatter of this repository leaves tables: every column as wide as its longest cell. */
function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n');
}

/** The same as an `.env.example`: every default, commented out. */
export function environmentExample(schema: z.ZodObject): string {
  return described(schema)
    .map(({ name, meta, fallback }) => `# ${meta.description}\n${fallback === undefined ? '' : '# '}${name}=${fallback ?? ''}\n`)
    .join('\n');
}

const begin = '<!-- settings: written by "npm run codegen" -->';
const end = '<!-- /settings -->';

/** A README with its table brought up to date, between the two marks that say where it stands. */
export function withSettings(readme: string, schema: z.ZodObject): string {
  const [before, after] = [readme.indexOf(begin), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`the README has no place for its settings: ${begin} … ${end}`);
  return `${readme.slice(0, before + begin.length)}\n${settingsTable(schema)}\n${readme.slice(after)}`;
}

function described(schema: z.ZodObject): Described[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const meta = (type as z.ZodType).meta() as SettingMeta | undefined;
    if (meta === undefined) throw new Error(`setting ${name} has no description`);
    const { defaultValue } = (type as z.ZodDefault)._zod.def;
    return { name, meta, fallback: defaultValue === undefined ? undefined : String(defaultValue) };
  });
}
