import { main } from '@throughline/chassis/main';
import { identity } from './service.ts';

await main(identity);
