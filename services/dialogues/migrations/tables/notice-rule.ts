/**
 * Before 2025-07-01 no article with a notice period was found, so none stands here. The wording of art. 43 was read in a close
 * paraphrase only: not verified.
 */
export const noticeRuleUp: readonly string[] = [
  `CREATE TABLE notice_rule (
     organisation_kind text NOT NULL, area_level text NOT NULL, days int NOT NULL CONSTRAINT notice_rule_days_check CHECK (days >= 0),
     legal_basis text NOT NULL, verified boolean NOT NULL, valid_from date NOT NULL, valid_to date,
     CONSTRAINT notice_rule_pkey PRIMARY KEY (organisation_kind, area_level, valid_from))`,
  `COMMENT ON TABLE notice_rule IS 'How many days ahead which organisations announce a dialogue, in force [valid_from, valid_to) on the day of the announcement'`,
  `COMMENT ON COLUMN notice_rule.verified IS 'Whether the wording was read in the official text'`,
  `INSERT INTO notice_rule (organisation_kind, area_level, days, legal_basis, verified, valid_from, valid_to)
   VALUES ('PEOPLES_COMMITTEE', 'COMMUNE', 7, 'Luật 72/2025/QH15, Điều 43', false, '2025-07-01', NULL)`,
];

export const noticeRuleDown: readonly string[] = ['DROP TABLE notice_rule'];
