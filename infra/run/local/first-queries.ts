/** What the screen offers to paste: they need no token and answer from the demonstration set. */
export const firstQueries = [
  {
    title: 'The wards of Đống Đa as they were in 2019, with their organisations — Các phường của quận Đống Đa năm 2019',
    query: `{
  areaByCode(code: "006", level: DISTRICT, asOf: "2019-12-31") {
    name
    children(first: 5) { nodes { name organisations(first: 3) { nodes { name kind } } } }
  }
}`,
  },
  {
    title: 'The latest dialogues and who counts them — Các cuộc đối thoại mới nhất',
    query: `{
  dialogues(first: 5) { nodes { id heldOn kind organisation { name tier } } }
}`,
  },
  {
    title:
      'Dialogues in Đống Đa by tier, each figure with its records — Số cuộc đối thoại ở quận Đống Đa theo cấp, kèm các bản ghi',
    query: `{
  statistics(input: {
    metric: "dialogue.count", area: { code: "006", level: DISTRICT }, period: { from: "2019-01-01", to: "2024-12-31" }, groupBy: [TIER]
  }) { total { value } rows { nodes { tier value records(first: 3) { nodes { id } } } } }
}`,
  },
] as const;
