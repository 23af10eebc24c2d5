import type { ServiceName } from '@danvan/local/services';
import { eventually } from '@danvan/testing/eventually';
import { expect, test } from '@jest/globals';
import { createNews, type News } from './news.ts';

const registered = 3;

function given(known: Partial<Record<ServiceName, number>>) {
  const asked: ServiceName[] = [];
  const news = createNews(async (service) => {
    asked.push(service);
    return known[service] ?? registered;
  });
  return { news, asked, known };
}

const travelling = (news: News) => eventually(() => expect(news.travel()).toBe(true));

test('after a release news travel once every copy has all that was registered', async () => {
  const { news, asked, known } = given({ welfare: 2 });
  news.hold();
  news.release();
  await eventually(() => expect(asked.filter((service) => service === 'welfare')).toHaveLength(2));
  expect(news.travel()).toBe(false);
  known.welfare = registered;
  await travelling(news);
  await news.close();
});

test('a copy that cannot be asked is asked again', async () => {
  let fails = 2;
  const news = createNews(async () => (fails-- > 0 ? Promise.reject(new Error('away')) : registered));
  news.hold();
  news.release();
  await travelling(news);
  await news.close();
});

test('a further hold undoes a release', async () => {
  const { news } = given({});
  news.hold();
  news.release();
  news.hold();
  await news.close();
  expect(news.travel()).toBe(false);
});
