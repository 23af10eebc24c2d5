import { describe, expect, test } from '@jest/globals';
import { randomFrom } from '../../test/stream.ts';
import { readVietnameseNumber } from './read-vietnamese-number.ts';

/** `value unit qualifier`, or the English problem. */
function read(text: string): string {
  const reading = readVietnameseNumber(text);
  return 'problem' in reading ? reading.problem.en : `${reading.value} ${reading.unit ?? '-'} ${reading.qualifier}`;
}

describe('numbers as people write them', () => {
  test.each([
    ['8.642', '8642 - EXACT'],
    ['5300', '5300 - EXACT'],
    ['2.380', '2380 - EXACT'],
    ['2.380 dịch vụ công trực tuyến', '2380 SERVICES EXACT'],
    ['05 mô hình', '5 RECORDS EXACT'],
    ['0', '0 - EXACT'],
    ['112,6%', '112.6 PERCENT EXACT'],
    ['100%', '100 PERCENT EXACT'],
    ['99,50 phần trăm', '99.5 PERCENT EXACT'],
    ['0,125', '0.125 - EXACT'],
    ['1.234.567,891', '1234567.891 - EXACT'],
    ['2500,125 ha', '2500.125 HECTARE EXACT'],
    ['5,4 tỷ', '5400000000 - EXACT'],
    ['5,4 tỉ đồng', '5400000000 VND EXACT'],
    ['0,5 triệu đồng', '500000 VND EXACT'],
    ['1,2345678 triệu', '1234567.8 - EXACT'],
    ['1 tỷ 200 triệu', '1200000000 - EXACT'],
    ['1 tỷ 200 triệu 500 ngàn đồng', '1200500000 VND EXACT'],
    ['12 nghìn tỷ đồng', '12000000000000 VND EXACT'],
    ['1.200 tỷ đ', '1200000000000 VND EXACT'],
    ['15.000.000 VNĐ', '15000000 VND EXACT'],
    ['1.000.000₫', '1000000 VND EXACT'],
    ['3.200m3', '3200 CUBIC_METRE EXACT'],
    ['3.200 M³', '3200 CUBIC_METRE EXACT'],
    ['3,2 nghìn mét khối', '3200 CUBIC_METRE EXACT'],
    ['250 m²', '250 SQUARE_METRE EXACT'],
    ['107 hộ', '107 HOUSEHOLDS EXACT'],
    ['5.300 lao động', '5300 PERSONS EXACT'],
    ['  5.300  lao động ', '5300 PERSONS EXACT'],
    ['12345678901234567890', '12345678901234567890 - EXACT'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('how a number is meant', () => {
  test.each([
    ['hơn 5,4 tỷ đồng', '5400000000 VND AT_LEAST'],
    ['Trên 5,4 tỷ đồng', '5400000000 VND AT_LEAST'],
    ['hơn 3.200m3', '3200 CUBIC_METRE AT_LEAST'],
    ['100 hộ trở lên', '100 HOUSEHOLDS AT_LEAST'],
    ['≥ 95%', '95 PERCENT AT_LEAST'],
    ['khoảng 500 người', '500 PERSONS APPROX'],
    ['gần 100%', '100 PERCENT APPROX'],
    ['ước đạt 1.500 hộ', '1500 HOUSEHOLDS APPROX'],
    ['đạt khoảng 98,5 %', '98.5 PERCENT APPROX'],
    ['đạt 112,6 % kế hoạch', '112.6 PERCENT PERCENT_OF_PLAN'],
    ['bằng 112,6% kế hoạch năm', '112.6 PERCENT PERCENT_OF_PLAN'],
    ['112,6% so với kế hoạch', '112.6 PERCENT PERCENT_OF_PLAN'],
    ['100% chỉ tiêu kế hoạch được giao', '100 PERCENT PERCENT_OF_PLAN'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('refused, with what is allowed', () => {
  const notVietnamese = /points between groups of three \(8\.642\), a comma before decimals/;
  const twoWays = /may be read in two ways/;
  const several = /One number only/;
  const rest = /Behind the number only a unit may stand/;
  const none = /A number in figures is needed/;
  test.each([
    ['1.5', notVietnamese],
    ['12.34', notVietnamese],
    ['1.5 tỷ', notVietnamese],
    ['0.123', notVietnamese],
    ['1.2345', notVietnamese],
    ['1,000,000', notVietnamese],
    ['1,000.5', notVietnamese],
    ['1..000', notVietnamese],
    ['5.300.', notVietnamese],
    ['007', notVietnamese],
    ['1,000', twoWays],
    ['12,345 ha', twoWays],
    ['1,250 tỷ đồng', twoWays],
    ['7 400', several],
    ['1 tỷ 200', several],
    ['1 tỷ 2.000 triệu', several],
    ['200 triệu 1 tỷ', several],
    ['1,5 tỷ 200 triệu', several],
    ['10-15', rest],
    ['10 đến 15 hộ', rest],
    ['5,4 tr', rest],
    ['100% so với cùng kỳ', rest],
    ['5 kg', rest],
    ['٣', none],
    ['', none],
    ['-5', none],
    ['một trăm', none],
    ['vượt 13,8% kế hoạch', none],
    ['dưới 100 hộ', /Upper bounds/],
    ['không quá 5%', /Upper bounds/],
    ['5.300 lao động kế hoạch', /compared with the plan is a percentage/],
    ['hơn 112,6% kế hoạch', /Say one thing only/],
    ['hơn 100 hộ trở lên khoảng', rest],
    ['123456789012345678901', /At most 20 digits/],
    ['0,12345678901', /10 decimals/],
    [`${'9'.repeat(101)}`, /at most 100 characters/],
  ])('“%s”', (text, expected) => {
    expect(read(text)).toMatch(expected);
    const { problem } = readVietnameseNumber(text) as { problem: { vi: string } };
    expect(problem.vi).not.toBe('');
  });

  test('the answer repeats figures only: words may be somebody’s name', () => {
    expect(read('5 hộ của ông Nguyễn Văn A')).toMatch(rest);
    expect(JSON.stringify(readVietnameseNumber('5 hộ của ông Nguyễn Văn A'))).not.toContain('Nguyễn');
  });
});

test('letters with marks of their own, hard spaces and capitals say the same', () => {
  expect(read('Hơn\u00a05,4 TỶ đồng'.normalize('NFD'))).toBe('5400000000 VND AT_LEAST');
});

test('whatever Intl writes for Vietnamese is read back as it was', () => {
  const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 });
  const random = randomFrom(7);
  for (let n = 0; n < 800; n++) {
    const decimals = Math.floor(random() * 5);
    const whole = BigInt(Math.floor(random() * 10 ** (1 + Math.floor(random() * 14))));
    const fraction = decimals === 0 ? '' : String(Math.floor(random() * 10 ** decimals)).padStart(decimals, '0');
    const exact = `${whole}${fraction.replace(/0+$/, '') === '' ? '' : `.${fraction.replace(/0+$/, '')}`}`;
    const written = vietnamese.format(exact as Intl.StringNumericLiteral);
    // Three decimals behind up to three digits are what English would read otherwise.
    if (/^[1-9]\d{0,2},\d{3}$/.test(written)) expect(readVietnameseNumber(written)).toHaveProperty('problem');
    else expect([written, read(written)]).toEqual([written, `${exact} - EXACT`]);
  }
});

test('no text, however hostile, makes it throw, stall or answer with anything but a number or both languages', () => {
  const random = randomFrom(11);
  const pieces = [
    '1',
    '000',
    '.',
    ',',
    ' ',
    'tỷ',
    'nghìn',
    'hơn',
    '%',
    'kế hoạch',
    'm3',
    '\u0301',
    '\ud800',
    '\u0000',
    '😀',
    '-',
    '٣',
    'e9',
  ];
  for (let n = 0; n < 2_000; n++) {
    const text = Array.from({ length: Math.floor(random() * 30) }, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const reading = readVietnameseNumber(text);
    if ('problem' in reading)
      expect([reading.problem.vi, reading.problem.en].every((message) => message.length < 400)).toBe(true);
    else expect(reading.value).toMatch(/^(0|[1-9]\d{0,19})(\.\d{0,9}[1-9])?$/);
  }
  for (const text of ['1'.repeat(1_000_000), '1.'.repeat(50), 'hơn '.repeat(25), `${'1.000'.repeat(20)}x`])
    readVietnameseNumber(text);
});
