/** What a name is searched by: without accents and in lower case. unaccent() is only STABLE, since its dictionary may be replaced; here it never is. */
export const searchUp: readonly string[] = [
  'CREATE EXTENSION IF NOT EXISTS unaccent',
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  'CREATE EXTENSION IF NOT EXISTS btree_gist',
  `CREATE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN lower(unaccent('unaccent'::regdictionary, normalize(name, NFC)))`,
  `COMMENT ON FUNCTION search_key(text) IS 'A name without accents, in lower case'`,
];
