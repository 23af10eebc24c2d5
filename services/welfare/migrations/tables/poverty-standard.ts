export const povertyStandardUp: readonly string[] = [
  `CREATE TABLE poverty_standard (
     code text NOT NULL, legal_basis text NOT NULL, valid_from date NOT NULL, valid_to date,
     CONSTRAINT poverty_standard_pkey PRIMARY KEY (code))`,
  `COMMENT ON TABLE poverty_standard IS 'Poverty standards, in force [valid_from, valid_to)'`,
  // Decree 07/2021 art. 2 kept the standard of 2016-2020 in force for 2021; decree 351/2025 kept that of 2022-2025 in force for 2026.
  // Of Quảng Ninh's own standard neither the first day nor an end is known: it is taken from the year of its resolution on.
  `INSERT INTO poverty_standard (code, legal_basis, valid_from, valid_to) VALUES
     ('VN-2016', 'Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP, Điều 2', '2016-01-01', '2022-01-01'),
     ('VN-2022', 'Nghị định 07/2021/NĐ-CP, Điều 3; Nghị định 351/2025/NĐ-CP', '2022-01-01', '2027-01-01'),
     ('QN-2023', 'Nghị quyết 13/2023/NQ-HĐND của HĐND tỉnh Quảng Ninh', '2023-01-01', NULL),
     ('VN-2027', 'Nghị định 351/2025/NĐ-CP', '2027-01-01', '2031-01-01')`,
];

export const povertyStandardDown: readonly string[] = ['DROP TABLE poverty_standard'];
