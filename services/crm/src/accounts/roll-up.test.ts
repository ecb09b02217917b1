import { expect, test } from '@jest/globals';
import { rollUp } from './roll-up.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

test('each company adds up with all below it; the worst health counts @row CRM-11', () => {
  const rolled = rollUp([
    { id: 'a', parentId: 'top', band: 'HEALTHY', openPipeline: [usd(100)], activeContracts: [], revenue: 1_000 },
    { id: 'b', parentId: 'top', band: undefined, openPipeline: [], activeContracts: [usd(5)], revenue: 0 },
    { id: 'a1', parentId: 'a', band: 'WATCH', openPipeline: [eur(7)], activeContracts: [usd(1)], revenue: 20 },
    { id: 'a11', parentId: 'a1', band: 'AT_RISK', openPipeline: [usd(30)], activeContracts: [], revenue: -3 },
  ]);
  expect(rolled.get('a')).toEqual({ band: 'AT_RISK', openPipeline: [eur(7), usd(130)], activeContracts: [usd(1)], revenue: 1_017 });
  expect(rolled.get('a1')).toEqual({ band: 'AT_RISK', openPipeline: [eur(7), usd(30)], activeContracts: [usd(1)], revenue: 17 });
  expect(rolled.get('b')).toEqual({ band: undefined, openPipeline: [], activeContracts: [usd(5)], revenue: 0 });
});
