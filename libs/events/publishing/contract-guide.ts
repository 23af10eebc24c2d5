/** What every reader of the contract has to know once, in Markdown. */
export const contractGuide = `
What danvan says to other systems: each record is a fact that has happened, written in the transaction that made it true.
CloudEvents 1.0 in Kafka's binary mode: the attributes stand in the headers, the data is JSON. No event carries personal data.

**Promises**

- An event exists exactly when its change does; none is lost once the change is committed.
- At least once: a repeat has the same \`ce_id\` and \`ce_sequence\` and may come later than its first delivery. Keep the \`ce_id\` with your effect.
- In order per key (Java's default partitioning), counted by \`ce_sequence\`. Across keys and topics there is no order: an event may come before what it refers to.
- Topics are kept without limit: a new reader starts at the beginning.
- \`ce_synthetic: true\` marks what was made up for a test or a demonstration.

**Versions**

Within a version only optional fields are added, and values to the lists of which more may come: pass over the fields you do not know, and treat a
value that you do not know as "other". A field is never removed, renamed, retyped or made optional or nullable, no value is taken away, and key,
organisation and area stay as they are. Whatever needs more becomes version 2 beside version 1: \`ce_type\` ends in \`.v2\`, same topic, same key.
An event of a type that you do not know is newer than what you were given.

**Formats**

\`date\` is a day of Asia/Ho_Chi_Minh, \`date-time\` has its offset, whole numbers stay within ±(2^53 − 1), ids are UUIDs.
The JSON Schema (2020-12) of an event version stands at \`/events/schemas/<type>.<version>.json\`; this document at \`/events/asyncapi.yaml\`.

---

Những gì danvan thông báo cho hệ thống khác: mỗi bản ghi là một việc đã xảy ra, được ghi trong chính giao dịch làm nên việc đó.
Thuộc tính CloudEvents 1.0 nằm ở phần đầu (headers), dữ liệu là JSON, không có dữ liệu cá nhân.

- Mỗi sự kiện được giao ít nhất một lần; lần lặp lại có cùng \`ce_id\`: chỉ xử lý một lần.
- Đúng thứ tự trong cùng một khóa (\`ce_sequence\`); giữa các khóa không có thứ tự.
- Lưu không thời hạn: người đọc mới bắt đầu từ đầu.
- Trong một phiên bản chỉ thêm trường không bắt buộc và thêm giá trị vào những danh mục còn mở: bỏ qua trường chưa biết, coi giá trị chưa biết là
  “khác”. Thay đổi khác trở thành phiên bản 2 bên cạnh phiên bản 1 (\`.v2\`).
`.trim();
