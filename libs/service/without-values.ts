const reasons = '(?=(?:Expected|Value|Field|This value|Enum|Int|Float|String|Boolean|ID)\\b)';

/** How the GraphQL library words a mistake, and the same without the value that was sent. */
const wordings: readonly [RegExp, string][] = [
  [new RegExp(`got invalid value [\\s\\S]* at "([^"]*)"; ${reasons}`), 'has an invalid value at "$1"; '],
  [new RegExp(`got invalid value [\\s\\S]*; ${reasons}`), 'has an invalid value; '],
  [/Value "[\s\S]*" does not exist in "(\w+)" enum/, 'This value does not exist in "$1" enum'],
  [/(cannot represent (?:a )?[\w\- ]*value): [\s\S]*?(\.?(?: Did you mean [\s\S]*)?)$/, '$1$2'],
  [/(Expected value of type "[^"]*"), found [\s\S]*?(\.(?: Did you mean [\s\S]*)?)$/, '$1$2'],
  [/(Block)?String "[\s\S]*"/, 'a string'],
];

/**
 * A message of the GraphQL library about a request, without the values in it: they may be somebody's name or words. Names of types,
 * fields, arguments and variables stay.
 */
export function withoutValues(message: string): string {
  return wordings.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
}
