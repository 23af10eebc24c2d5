export interface CountedTable {
  name: string;
  comment: string;
  statuses: readonly string[];
  /** Columns of its own, and constraints over them. */
  own: readonly string[];
  /** A column of its own that lists are filtered by. */
  filteredBy?: string;
}

/** A table of records, each counting for one organisation on one day: what the four have in common stands here once. */
export function countedTable({ name, comment, statuses, own, filteredBy }: CountedTable): string[] {
  const filters = ['organisation_id', 'area_id', 'status', ...(filteredBy ? [filteredBy] : [])];
  const allowed = statuses.map((status) => `'${status}'`).join(', ');
  return [
    `CREATE TABLE ${name} (
       id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
       organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
       ${own.join(',\n       ')},
       CONSTRAINT ${name}_pkey PRIMARY KEY (id),
       CONSTRAINT ${name}_status_check CHECK (status IN (${allowed})))`,
    `COMMENT ON TABLE ${name} IS '${comment}'`,
    `COMMENT ON COLUMN ${name}.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it'`,
    `COMMENT ON COLUMN ${name}.title IS 'Free text: in no event, audit row or log'`,
    `CREATE INDEX ${name}_date_idx ON ${name} (date DESC, id DESC)`,
    ...filters.map((column) => `CREATE INDEX ${name}_${column}_idx ON ${name} (${column}, date DESC, id DESC)`),
  ];
}
