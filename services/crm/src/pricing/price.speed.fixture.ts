// How long 500 lines under 50 rules take, in ms of the processor: the least of many, so what the work itself costs. A process
// of its own, because jest's sandbox makes every use of a global several times slower than it is anywhere else.
import { basket, book, discountRule, fixed, params, priceRule, usd } from './lines.fixture.ts';
import { price } from './price.ts';

const lines = Array.from({ length: 500 }, (_, index) =>
  fixed(`L${index}`, '3', usd(10_000 + index), { discount: { percent: '2.5', amount: undefined } }),
);
const priceRules = Array.from({ length: 25 }, (_, index) =>
  priceRule(`p${index}`, { priority: index, params: params({ percent: '0.5' }) }),
);
const discountRules = Array.from({ length: 25 }, (_, index) =>
  discountRule(`d${index}`, { percent: '0.5', priority: index, stacking: index % 2 ? 'EXCLUSIVE' : 'STACKABLE' }),
);
const asked = basket(lines, { headerDiscount: { percent: '5', amount: undefined } });
const rules = book({ priceRules, discountRules });

const times = Array.from({ length: 40 }, () => {
  const before = process.cpuUsage();
  price(asked, rules);
  return process.cpuUsage(before).user / 1_000;
});
process.stdout.write(String(Math.min(...times)));
